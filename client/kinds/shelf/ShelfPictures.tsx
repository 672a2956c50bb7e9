import Film from 'lucide-solid/icons/film'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { type Attached, sortOf } from '../../../shared/kernel/file.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import type { Shelved } from '../../../shared/protocol/shelf.ts'
import { t } from '../../words/index.ts'
import { altOf, Picture } from '../media/Picture.tsx'
import { Viewer } from '../media/Viewer.tsx'
import { pathTo } from '../thread/link.ts'
import { showShelf } from './shown.ts'
import { ToMessage } from './ToMessage.tsx'
import '../media/media.css'

interface ShelfPicturesProps {
  readonly conversation: ConversationId
  readonly items: readonly Shelved[]
}

/** Photos beside each other, opened on the whole screen; a film leads to where it is played. */
export const ShelfPictures = (props: ShelfPicturesProps) => {
  const all = createMemo(
    () =>
      new Map(
        props.items.flatMap((item) => item.files.map((file) => [file.id as string, { item, file: file as Attached }])),
      ),
  )
  const photos = () => [...all().values()].map(({ file }) => file).filter((file) => sortOf(file) === 'image')
  const [viewed, view] = createSignal<string | null>(null)
  return (
    <>
      <ul class="shelf-pictures" aria-label={t('shelf.sorts.pictures')}>
        <For each={[...all().keys()]}>
          {(id) => (
            <Show when={all().get(id)}>
              {(one) => (
                <li>
                  <Show
                    when={sortOf(one().file) === 'image'}
                    fallback={
                      <a
                        class="shelf-film"
                        href={pathTo(props.conversation, one().item.seq)}
                        aria-label={t('shelf.film', one().file.name)}
                        onClick={() => showShelf(null)}
                      >
                        <Show when={one().file.thumbhash}>
                          <img src={contentOf(one().file.id, { size: 'small' })} alt="" loading="lazy" />
                        </Show>
                        <Film size={28} aria-hidden={true} />
                        <span class="one-line" dir="auto">
                          {one().file.name}
                        </span>
                      </a>
                    }
                  >
                    <button
                      type="button"
                      class="shelf-picture"
                      aria-label={t('files.open', altOf(one().file))}
                      onClick={() => view(id)}
                    >
                      <Picture file={one().file} sizes="(max-width: 40rem) 30vw, 10rem" />
                    </button>
                  </Show>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={viewed()}>
        {(first) => (
          <Viewer
            pictures={photos()}
            first={first()}
            about={({ id }) => (
              <Show when={all().get(id)}>
                {(one) => <ToMessage class="viewer-about" conversation={props.conversation} item={one().item} />}
              </Show>
            )}
            onClose={() => view(null)}
          />
        )}
      </Show>
    </>
  )
}

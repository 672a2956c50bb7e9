import { createSignal, For, Show } from 'solid-js'
import { type Attached, sortOf } from '../../../shared/kernel/file.ts'
import { later } from '../../ui/later.tsx'
import { number, t } from '../../words/index.ts'
import { FileList, picturesIn } from '../media/FileList.tsx'
import { altOf, Picture } from '../media/Picture.tsx'
import './pictures.css'

const Viewer = later(async () => (await import('../media/Viewer.tsx')).Viewer)

/** In a list so many are shown; the last of them says how many more there are. */
const MOST_IN_LIST = 5

interface PostFilesProps {
  readonly files: readonly Attached[]
  /** on its own page all of them are shown */
  readonly whole?: boolean
}

/** What a post shows: the first picture large, the others below it in a row, films after them. */
export const PostFiles = (props: PostFilesProps) => {
  const [viewed, view] = createSignal<string | null>(null)
  const pictures = () => picturesIn(props.files)
  const films = () => props.files.filter((file) => sortOf(file) === 'video')
  const shown = () => (props.whole ? pictures() : pictures().slice(0, MOST_IN_LIST))
  const more = () => pictures().length - shown().length
  return (
    <div class="post-files">
      <Show when={pictures().length > 0}>
        <ul class="post-pictures" data-count={Math.min(shown().length, MOST_IN_LIST)} aria-label={t('post.pictures')}>
          <For each={shown()}>
            {(file, at) => (
              <li style={{ '--w': file.width ?? 4, '--h': file.height ?? 3 }}>
                <button
                  type="button"
                  class="post-picture"
                  aria-label={t('files.open', altOf(file))}
                  onClick={() => view(file.id)}
                >
                  <Picture file={file} sizes={at() === 0 ? '(max-width: 44rem) 94vw, 40rem' : '13rem'} />
                  <Show when={more() > 0 && at() === shown().length - 1}>
                    <span class="post-more">{t('post.morePictures', number(more()))}</span>
                  </Show>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={films().length > 0}>
        <FileList files={films()} />
      </Show>
      <Show when={viewed()}>
        {(first) => <Viewer pictures={pictures()} first={first()} onClose={() => view(null)} />}
      </Show>
    </div>
  )
}

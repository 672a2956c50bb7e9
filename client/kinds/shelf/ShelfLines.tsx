import { For, Show } from 'solid-js'
import type { Attached } from '../../../shared/kernel/file.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Shelved } from '../../../shared/protocol/shelf.ts'
import { Other } from '../media/Other.tsx'
import { PreviewCard } from '../message/PreviewCard.tsx'
import { ToMessage } from './ToMessage.tsx'
import '../media/media.css'

interface ShelfLinesProps {
  readonly conversation: ConversationId
  readonly items: readonly Shelved[]
}

/** Documents, sounds and links below each other. */
export const ShelfLines = (props: ShelfLinesProps) => (
  <ul class="shelf-lines">
    <For each={props.items.map(({ seq }) => seq)}>
      {(seq) => (
        <Show when={props.items.find((item) => item.seq === seq)}>
          {(item) => (
            <li>
              <For each={item().files}>{(file) => <Other file={file as Attached} />}</For>
              <Show when={item().link}>{(link) => <Link to={link()} item={item()} />}</Show>
              <ToMessage class="shelf-about soft" conversation={props.conversation} item={item()} />
            </li>
          )}
        </Show>
      )}
    </For>
  </ul>
)

const Link = (props: { readonly to: string; readonly item: Shelved }) => (
  <Show
    when={props.item.preview}
    fallback={
      <a class="shelf-link" href={props.to} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
        {props.to.replace(/^https?:\/\//i, '')}
      </a>
    }
  >
    {(preview) => <PreviewCard preview={preview()} onDismiss={undefined} />}
  </Show>
)

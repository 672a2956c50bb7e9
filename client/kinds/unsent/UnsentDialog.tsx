import { For, type JSX, Show } from 'solid-js'
import { Dialog } from '../../ui/Dialog.tsx'
import './unsent.css'

interface UnsentDialogProps<T> {
  readonly title: string
  /** where nothing is left */
  readonly none: string
  readonly list: readonly T[]
  /** one of them: `UnsentText`, why it waits, and in `unsent-actions` what can be done */
  readonly children: (one: T) => JSX.Element
  readonly onClose: () => void
}

/** Words of one's own that are not said yet, one below the other. */
export const UnsentDialog = <T,>(props: UnsentDialogProps<T>) => (
  <Dialog open={true} onClose={props.onClose} title={props.title}>
    <Show when={props.list.length > 0} fallback={<p class="soft">{props.none}</p>}>
      <ul class="unsent-list">
        <For each={props.list}>{(one) => <li>{props.children(one)}</li>}</For>
      </ul>
    </Show>
  </Dialog>
)

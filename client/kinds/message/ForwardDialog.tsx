import { For } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'

interface ForwardDialogProps {
  readonly from: { readonly conversation: ConversationId; readonly message: number }
  readonly onClose: () => void
  readonly onForwarded: (to: ConversationId) => void
}

/** Where a message is passed on to. */
export const ForwardDialog = (props: ForwardDialogProps) => {
  const live = useLive()
  const forward = (to: ConversationId) => {
    live.wish(to, { type: 'message.forward', from: props.from })
    props.onForwarded(to)
  }
  return (
    <Dialog open={true} onClose={props.onClose} title={t('messages.forwardTo')} size="small">
      <ul class="people">
        <For each={live.rows()}>
          {(row) => (
            <li class="person">
              <span class="person-name">{sideOf(row.kind).title(row, live)}</span>
              <Button size="small" onClick={() => forward(row.conversation)}>
                {t('messages.forward')}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  )
}

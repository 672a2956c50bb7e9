import { For } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { number, t } from '../../words/index.ts'
import { PersonLine } from './PersonLine.tsx'

interface ReactionsDialogProps {
  readonly message: Message
  readonly onClose: () => void
}

/** Who made what of a message. */
export const ReactionsDialog = (props: ReactionsDialogProps) => (
  <Dialog open={true} onClose={props.onClose} title={t('message.reactions')} size="small">
    <For each={Object.entries(props.message.reactions)}>
      {([emoji, accounts]) => (
        <section class="group-of-people" aria-label={emoji}>
          <h3>
            <span class="emoji">{emoji}</span> {number(accounts.length)}
          </h3>
          <ul class="people">
            <For each={accounts}>{(account) => <PersonLine account={account} />}</For>
          </ul>
        </section>
      )}
    </For>
  </Dialog>
)

import { For, Show } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { Receipt } from '../../../shared/protocol/log.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { number, t } from '../../words/index.ts'
import { PersonLine } from './PersonLine.tsx'
import { readersOf } from './readers.ts'

interface ReadersDialogProps {
  readonly message: Message
  readonly receipts: readonly Receipt[]
  readonly onClose: () => void
}

/** How far a message of one's own has got with each of the others. */
export const ReadersDialog = (props: ReadersDialogProps) => {
  const readers = () => readersOf(props.message.seq, props.receipts, props.message.by)
  return (
    <Dialog open={true} onClose={props.onClose} title={t('message.readers')} size="small">
      <People title={t('message.readBy')} accounts={readers().read} none={t('message.nobodyYet')} />
      <Show when={readers().delivered.length > 0}>
        <People title={t('message.deliveredTo')} accounts={readers().delivered} />
      </Show>
      <Show when={readers().waiting.length > 0}>
        <People title={t('message.notYet')} accounts={readers().waiting} />
      </Show>
    </Dialog>
  )
}

const People = (props: { readonly title: string; readonly accounts: readonly AccountId[]; readonly none?: string }) => (
  <section class="group-of-people" aria-label={props.title}>
    <h3>
      {props.title} <span class="soft">{number(props.accounts.length)}</span>
    </h3>
    <ul class="people">
      <For each={props.accounts} fallback={<li class="soft">{props.none}</li>}>
        {(account) => <PersonLine account={account} />}
      </For>
    </ul>
  </section>
)

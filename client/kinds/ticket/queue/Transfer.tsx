import { createResource } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { Ticket } from '../../../../shared/kinds/ticket/index.ts'
import { confirmed } from '../../../ui/Confirm.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { language, t, why } from '../../../words/index.ts'
import { noteBegun } from '../../composer/draft.ts'
import { useLive } from '../../live.tsx'
import { workDesks } from './desks.ts'
import { Pick } from './Pick.tsx'
import { isLost } from './passing.ts'

interface TransferProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  /** it goes to where whoever passes it on does not see it */
  readonly onGone: () => void
  readonly onClose: () => void
}

/** Passes a ticket on to another desk; before it goes out of sight, that is said. */
export const Transfer = (props: TransferProps) => {
  const live = useLive()
  const [desks] = createResource(() => live.api.desks({}).catch(() => []))
  const choices = () =>
    (desks.latest ?? [])
      .filter(({ id }) => id !== props.ticket.desk)
      .map(({ id, name, about }) => ({
        value: id,
        label: inLanguage(name, language()),
        hint: about && inLanguage(about, language()),
      }))
  const pass = async (desk: string, name: string) => {
    const { conversation, onGone } = props
    const gone = isLost(desk, workDesks(), props.ticket, live.account)
    const begun = live.sync.drafts.of(conversation).text.trim() !== '' || noteBegun(live.account, conversation)
    const body = begun ? `${t('queue.passBeyond')} ${t('queue.passBegun')}` : t('queue.passBeyond')
    if (gone && !(await confirmed({ title: t('queue.passTo', name), body, action: t('queue.pass') }))) return
    // first away from here: once it is there, there is nothing to be seen of it
    if (gone) onGone()
    live.sync.send(conversation, { type: 'ticket.transfer', desk }).outcome.then(
      () => toast(t('queue.passed', name), { tone: 'success' }),
      (refusal) => toast(why(refusal), { tone: 'warning' }),
    )
  }
  return (
    <Pick
      title={t('queue.transfer')}
      choices={choices()}
      onPick={(desk) => void pass(desk, choices().find(({ value }) => value === desk)?.label ?? desk)}
      onClose={props.onClose}
    />
  )
}

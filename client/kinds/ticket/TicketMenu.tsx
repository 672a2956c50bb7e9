import Info from 'lucide-solid/icons/info'
import LogOut from 'lucide-solid/icons/log-out'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import { isOpen, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { belowOf } from './foot.ts'
import { useForm } from './form.ts'
import { showDetails } from './shown.ts'

/** What those whose matter it is can do about it. */
export const TicketMenu = (props: PartProps) => {
  const live = useLive()
  const ticket = () => props.view.state as Ticket
  const form = useForm(ticket)
  const own = () => ticket().requester === live.account
  const cancel = async () => {
    const question = {
      title: t('ticket.cancelTitle'),
      body: t('ticket.cancelBody'),
      action: t('ticket.cancelYes'),
    }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'ticket.close', ending: 'cancelled' })
  }
  return (
    <>
      <MenuItem icon={Info} onSelect={() => showDetails(props.conversation)}>
        {t('ticket.details')}
      </MenuItem>
      <Show when={own() && belowOf(ticket(), live.account, form(), Date.now()).reopens}>
        <MenuItem icon={RotateCcw} onSelect={() => live.wish(props.conversation, { type: 'ticket.reopen' })}>
          {t('ticket.reopen')}
        </MenuItem>
      </Show>
      <Show when={own() && isOpen(ticket().stage)}>
        <MenuItem icon={X} onSelect={() => void cancel()}>
          {t('ticket.cancel')}
        </MenuItem>
      </Show>
      <Show when={ticket().parts[live.account] === 'follower'}>
        <MenuItem icon={LogOut} danger={true} onSelect={() => live.wish(props.conversation, { type: 'ticket.leave' })}>
          {t('ticket.leave')}
        </MenuItem>
      </Show>
    </>
  )
}

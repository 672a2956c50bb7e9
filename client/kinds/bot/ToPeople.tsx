import UserRound from 'lucide-solid/icons/user-round'
import { Show } from 'solid-js'
import { isParty, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { View } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { isSilent } from './answers.ts'
import './bot.css'

/** As long as the bot answers in a ticket, a person is one press away for those whose matter it is. */
export const ToPeople = (props: { readonly view: View }) => {
  const live = useLive()
  const offered = () => isParty(props.view.state as Ticket, live.account) && !isSilent(props.view)
  return (
    <Show when={offered()}>
      <div class="to-people">
        <span>{t('bot.answersHere')}</span>
        <Button
          size="small"
          icon={UserRound}
          onClick={() => live.wish(props.view.conversation, { type: 'ticket.handOver', reason: 'asked' })}
        >
          {t('bot.person')}
        </Button>
      </div>
    </Show>
  )
}

import { useNavigate } from '@solidjs/router'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import ThumbsDown from 'lucide-solid/icons/thumbs-down'
import ThumbsUp from 'lucide-solid/icons/thumbs-up'
import UserRound from 'lucide-solid/icons/user-round'
import { Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { View } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { deedsOf, mayRate, messageAt } from './answers.ts'
import { Cites } from './Cites.tsx'
import { wishedNow } from './wishes.ts'
import './bot.css'

interface AnswerFootProps {
  readonly message: Message
  readonly view: View
}

/** Below an answer of the bot's: on what it rests, how it came about, and what can be done about it. */
export const AnswerFoot = (props: AnswerFootProps) => {
  const live = useLive()
  const navigate = useNavigate()
  const grounds = () => props.message.grounds
  const deeds = () => deedsOf(props.message, props.view, live.account)
  const sort = () => {
    const said = grounds()?.sort
    // in a ticket a line says that it was handed over
    return said === 'unknown' || (said === 'over' && props.view.kind !== 'ticket') ? t(`bot.sorts.${said}`) : null
  }
  const again = () => {
    if (deeds().again !== 'may') return
    wishedNow(props.view.conversation, props.message.seq)
    live.wish(props.view.conversation, { type: 'reply.again', target: props.message.seq })
  }
  /** in a ticket it is handed over; elsewhere a desk is chosen for it, and what was asked goes along */
  const askPeople = () => {
    if (props.view.kind === 'ticket')
      return live.wish(props.view.conversation, { type: 'ticket.handOver', reason: 'asked' })
    const about = grounds()!.about
    const origin = { conversation: props.view.conversation, message: about }
    navigate('/new', { state: { origin, text: messageAt(props.view.lines, about)?.text ?? '' } })
  }
  return (
    <div class="answer-foot">
      <Show when={grounds()?.cites}>
        {(cites) => (
          <Cites label={grounds()?.sort === 'answer' ? t('bot.sources') : t('bot.perhaps')} cites={cites()} />
        )}
      </Show>
      <Show when={sort() || grounds()?.from === 'search'}>
        <p class="answer-how">
          <Show when={sort()}>{(words) => <span class="answer-sort">{words()}</span>}</Show>
          <Show when={grounds()?.from === 'search'}>
            <span>{t('bot.searched')}</span>
          </Show>
        </p>
      </Show>
      <Show when={mayRate(props.message, props.view, live.account)}>
        <Helped {...props} />
      </Show>
      <Show when={deeds().again !== 'no' || deeds().people}>
        <p class="answer-deeds">
          <Show when={deeds().people && (!live.guest || props.view.kind === 'ticket')}>
            <Button size="small" icon={UserRound} onClick={askPeople}>
              {t('bot.people')}
            </Button>
          </Show>
          <Show when={deeds().again !== 'no' && !live.guest}>
            <Button
              size="small"
              tone="quiet"
              icon={RefreshCw}
              aria-disabled={deeds().again === 'asked'}
              onClick={again}
            >
              {deeds().again === 'asked' ? t('bot.wished') : t('bot.again')}
            </Button>
          </Show>
        </p>
      </Show>
    </div>
  )
}

/** One press says whether it helped; another one, or the same again, takes that back. */
const Helped = (props: AnswerFootProps) => {
  const live = useLive()
  const rate = (helpful: boolean) => {
    const { seq: target, helpful: said } = props.message
    live.wish(props.view.conversation, { type: 'reply.rate', target, helpful: said === helpful ? null : helpful })
  }
  return (
    <fieldset class="answer-helped">
      <legend>{t('bot.helped')}</legend>
      <span class="answer-rating">
        <Button size="small" icon={ThumbsUp} aria-pressed={props.message.helpful === true} onClick={() => rate(true)}>
          {t('bot.yes')}
        </Button>
        <Button
          size="small"
          icon={ThumbsDown}
          aria-pressed={props.message.helpful === false}
          onClick={() => rate(false)}
        >
          {t('bot.no')}
        </Button>
      </span>
    </fieldset>
  )
}

import { type Component, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { ENDING_WORDS, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import { Button } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import { toast } from '../../ui/Toast.tsx'
import { language, t } from '../../words/index.ts'
import { ToPeople } from '../bot/index.tsx'
import { useLive, useWriting } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { belowOf } from './foot.ts'
import { useForm } from './form.ts'
import './ticket.css'

const RatingCard = later(async () => (await import('./RatingCard.tsx')).RatingCard)

/** Where one writes on, why one does not, and what is asked at the end. */
export const TicketFoot = (props: PartProps & { readonly composer: Component }) => {
  const live = useLive()
  const ticket = () => props.view.state as Ticket
  const form = useForm(ticket)
  const halves = useWriting(() => props.conversation)
  const below = () => belowOf(ticket(), live.account, form(), Date.now())
  const rate = (good: boolean, words: string) => {
    live.wish(props.conversation, { type: 'ticket.rate', good, ...(words && { words }) })
    toast(t('ticket.rated'), { tone: 'success' })
  }
  const reopen = () => live.wish(props.conversation, { type: 'ticket.reopen' })
  return (
    <>
      <Show when={below().rates}>
        <RatingCard onRate={rate} />
      </Show>
      <Show when={ticket().bot || halves().length > 0}>
        <ToPeople view={props.view} />
      </Show>
      <Show when={below().shut} fallback={<Dynamic component={props.composer} />}>
        {(shut) => (
          <div class="thread-foot ticket-foot">
            <Show when={shut() === 'merged' && ticket().mergedInto} fallback={<Closed ticket={ticket()} />}>
              {(merged) => (
                <span>
                  {t('ticket.merged')} <a href={`/messages/${merged().conversation}`}>{merged().number}</a>
                </span>
              )}
            </Show>
            <Show when={below().reopens}>
              <Button onClick={reopen}>{t('ticket.reopen')}</Button>
            </Show>
            <Show when={shut() === 'closed' && !below().reopens}>
              <a href={`/new/${ticket().desk}`}>{t('ticket.anew')}</a>
            </Show>
          </div>
        )}
      </Show>
    </>
  )
}

const Closed = (props: { readonly ticket: Ticket }) => (
  <span>
    {props.ticket.ending ? t('ticket.closedAs', ENDING_WORDS[props.ticket.ending][language()]) : t('ticket.closed')}
  </span>
)

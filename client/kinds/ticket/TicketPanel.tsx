import Copy from 'lucide-solid/icons/copy'
import { For, type JSX, Show } from 'solid-js'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import {
  describeTicket,
  ENDING_WORDS,
  PRIORITY_WORDS,
  type Ticket,
  type TicketEvent,
} from '../../../shared/kinds/ticket/index.ts'
import type { View } from '../../sync/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { toast } from '../../ui/Toast.tsx'
import { date, language, moment, number, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { PlaceCard } from '../place/PlaceCard.tsx'
import { placeName, usePlaces } from '../places/index.tsx'
import { answersOf, categoryWords } from './details.ts'
import { numberOf } from './foot.ts'
import { useForm } from './form.ts'
import { stageWords } from './stage.ts'
import './ticket.css'

interface TicketPanelProps {
  readonly ticket: Ticket
  readonly view: View
  readonly onClose: () => void
}

/** All that is known of a ticket: what was filled in, where it is, and how it came to stand as it does. */
export const TicketPanel = (props: TicketPanelProps) => {
  const live = useLive()
  const form = useForm(() => props.ticket)
  const number = () => numberOf(props.ticket)
  const category = () => form() && categoryWords(form()!, props.ticket.category, language())
  const stage = () => {
    const words = stageWords(props.ticket, form())
    return props.ticket.ending ? `${words} (${ENDING_WORDS[props.ticket.ending][language()]})` : words
  }
  return (
    <Dialog open={true} onClose={props.onClose} title={props.ticket.title}>
      <dl class="ticket-details">
        <Show when={number()}>
          {(known) => (
            <Detail label={t('ticket.number')}>
              <NumberLine number={known()} />
            </Detail>
          )}
        </Show>
        <Detail label={t('ticket.stage')}>{stage()}</Detail>
        <Show when={form()}>
          {(there) => <Detail label={t('ticket.desk')}>{inLanguage(there().name, language())}</Detail>}
        </Show>
        <Show when={category()}>{(words) => <Detail label={t('ticket.category')}>{words()}</Detail>}</Show>
        <Detail label={t('ticket.priority')}>{PRIORITY_WORDS[props.ticket.priority][language()]}</Detail>
        <Show when={props.ticket.assignee}>
          {(assignee) => <Detail label={t('ticket.assignee')}>{live.name(assignee())}</Detail>}
        </Show>
        <Where ticket={props.ticket} />
        <Show when={form()}>
          {(there) => (
            <For each={answersOf(props.ticket, there(), tongue())}>
              {({ label, value }) => <Detail label={label}>{value}</Detail>}
            </For>
          )}
        </Show>
      </dl>
      <Show when={props.ticket.point}>{(point) => <PlaceCard place={point()} />}</Show>
      <History view={props.view} />
    </Dialog>
  )
}

const tongue = () => ({ language: language(), yes: t('desk.yes'), no: t('desk.no'), number, day: date })

const Detail = (props: { readonly label: string; readonly children: JSX.Element }) => (
  <div>
    <dt>{props.label}</dt>
    <dd dir="auto">{props.children}</dd>
  </div>
)

const NumberLine = (props: { readonly number: string }) => {
  const copy = () =>
    void navigator.clipboard.writeText(props.number).then(
      () => toast(t('messages.copied')),
      () => undefined,
    )
  return (
    <span class="ticket-number">
      <a href={`/status/${props.number}`}>{props.number}</a>
      <IconButton icon={Copy} size="small" label={t('ticket.copyNumber')} onClick={copy} />
    </span>
  )
}

const Where = (props: { readonly ticket: Ticket }) => {
  const places = usePlaces()
  const way = () => {
    const { place } = props.ticket
    return place
      ? (places()
          ?.pathOf(place.id as never)
          .map(placeName) ?? [])
      : []
  }
  return <Show when={way().length > 0}>{<Detail label={t('ticket.place')}>{way().join(' › ')}</Detail>}</Show>
}

/** How it came to stand so, as far as it was read here. */
const History = (props: { readonly view: View }) => {
  const live = useLive()
  const told = () =>
    props.view.lines.flatMap((line) => {
      if (line.line !== 'event') return []
      const event = line.event as Stored<TicketEvent>
      const name = (id: typeof event.by) => live.person(id)?.name ?? t('messages.somebody')
      const words = describeTicket(event, { language: language(), reader: live.account, name })
      return words ? [{ at: event.at, words }] : []
    })
  return (
    <Show when={told().length > 0}>
      <section class="ticket-history" aria-label={t('ticket.history')}>
        <h3>{t('ticket.history')}</h3>
        <ol>
          <For each={told()}>
            {({ at, words }) => (
              <li>
                <time datetime={new Date(at).toISOString()}>{moment(at)}</time>
                <span dir="auto">{words}</span>
              </li>
            )}
          </For>
        </ol>
      </section>
    </Show>
  )
}

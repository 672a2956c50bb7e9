import Lock from 'lucide-solid/icons/lock'
import ThumbsDown from 'lucide-solid/icons/thumbs-down'
import ThumbsUp from 'lucide-solid/icons/thumbs-up'
import { Match, Show, Switch } from 'solid-js'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { describeTicket, type Ticket, type TicketEvent } from '../../../shared/kinds/ticket/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { drawn } from '../../ui/drawn.ts'
import { clock, language, moment, t } from '../../words/index.ts'
import { Handover } from '../bot/index.tsx'
import { useLive } from '../live.tsx'
import { FileList } from '../media/FileList.tsx'
import type { HappeningProps } from '../parts.tsx'
import { Prose } from '../prose/Prose.tsx'
import './ticket.css'

type Event = Stored<TicketEvent>
type Of<T extends TicketEvent['type']> = Extract<Event, { type: T }>

const [LockIcon, GoodIcon, BadIcon] = [drawn(Lock), drawn(ThumbsUp), drawn(ThumbsDown)]

/** What happened to a ticket, where it stands among what was said: a note of the staff, an opinion, or a sentence. */
export const TicketLine = (props: HappeningProps) => {
  const live = useLive()
  const event = () => props.event as Event
  const name = (id: Event['by']) => live.person(id)?.name ?? t('messages.somebody')
  const sentence = () => describeTicket(event(), { language: language(), reader: live.account, name })
  return (
    <Switch fallback={<Show when={sentence()}>{(said) => <p class="thread-event">{said()}</p>}</Show>}>
      <Match when={event().type === 'note.posted' && (event() as Of<'note.posted'>)}>
        {(note) => <Note note={note()} name={name(note().by)} />}
      </Match>
      <Match when={event().type === 'handover.summed' && (event() as Of<'handover.summed'>)}>
        {(summed) => <Handover event={summed()} ticket={props.view.state as Ticket} />}
      </Match>
      <Match when={event().type === 'ticket.rated' && (event() as Of<'ticket.rated'>)}>
        {(rated) => (
          <div class="thread-event ticket-rated" data-good={rated().good ? '' : undefined}>
            <span class="ticket-thumb">
              <Show when={rated().good} fallback={<BadIcon />}>
                <GoodIcon />
              </Show>
            </span>
            <span>{sentence()}</span>
            <Show when={rated().words}>{(words) => <q dir="auto">{words()}</q>}</Show>
          </div>
        )}
      </Match>
      <Match when={event().type === 'ticket.merged' && (event() as Of<'ticket.merged'>)}>
        {(merged) => (
          <p class="thread-event">
            <a href={`/messages/${merged().into}`}>{sentence()}</a>
          </p>
        )}
      </Match>
    </Switch>
  )
}

/** Said among those who work on it: it looks like nothing that the others see. */
const Note = (props: { readonly note: Of<'note.posted'>; readonly name: string }) => (
  <article class="thread-note ticket-note" tabindex={-1}>
    <header>
      <Avatar name={props.name} seed={props.note.by} size="small" />
      <b>{props.name}</b>
      <span class="ticket-private">
        <LockIcon /> {t('ticket.note')}
      </span>
      <time datetime={new Date(props.note.at).toISOString()} title={moment(props.note.at)}>
        {clock(props.note.at)}
      </time>
    </header>
    <Show when={props.note.text}>
      {(text) => (
        <div class="prose" dir="auto">
          <Prose text={text()} />
        </div>
      )}
    </Show>
    <Show when={props.note.files}>{(files) => <FileList files={files()} />}</Show>
  </article>
)

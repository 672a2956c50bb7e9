import { Match, Show, Switch } from 'solid-js'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { count, t, when } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { plain } from '../prose/plain.ts'
import { sideOf } from '../sides.tsx'
import type { Entry } from './entries.ts'
import { Marked } from './Marked.tsx'

type Of<Is extends Entry['is']> = Extract<Entry, { is: Is }>
const of = <Is extends Entry['is']>(entry: Entry, is: Is): Of<Is> | null => (entry.is === is ? (entry as Of<Is>) : null)

/** One thing that was found. */
export const SwitcherEntry = (props: { readonly entry: Entry; readonly typed: string }) => (
  <Switch>
    <Match when={of(props.entry, 'conversation')}>{(entry) => <Conversation entry={entry()} />}</Match>
    <Match when={of(props.entry, 'person')}>
      {(entry) => (
        <>
          <Avatar name={entry().person.name} seed={entry().person.id} size="small" />
          <span class="found">
            <b class="found-title">{entry().person.name}</b>
            <span class="found-text">@{entry().person.username}</span>
          </span>
        </>
      )}
    </Match>
    <Match when={of(props.entry, 'message')}>{(entry) => <Message entry={entry()} typed={props.typed} />}</Match>
  </Switch>
)

const Conversation = (props: { readonly entry: Of<'conversation'> }) => {
  const row = () => props.entry.row
  return (
    <>
      <Avatar name={props.entry.title} seed={sideOf(row().kind).seed(row())} size="small" />
      <span class="found">
        <b class="found-title">{props.entry.title}</b>
        <Show when={row().last && !row().last?.removed}>
          <span class="found-text" dir="auto">
            {plain(row().last?.text.slice(0, 120) ?? '')}
          </span>
        </Show>
      </span>
      <Show when={row().unread > 0}>
        <Badge tone="accent">
          <span aria-hidden="true">{count(row().unread)}</span>
          <span class="unseen">{t('messages.unread', row().unread)}</span>
        </Badge>
      </Show>
    </>
  )
}

const Message = (props: { readonly entry: Of<'message'>; readonly typed: string }) => {
  const live = useLive()
  const hit = () => props.entry.hit
  const place = () => {
    const row = live.row(hit().conversation)
    return row ? sideOf(row.kind).title(row, live) : ''
  }
  return (
    <>
      <Avatar name={live.person(hit().by)?.name ?? ''} seed={hit().by} size="small" />
      <span class="found">
        <span class="found-top">
          <b class="found-title">{live.name(hit().by)}</b>
          <Show when={place() !== live.name(hit().by)}>
            <span class="found-place">{place()}</span>
          </Show>
          <time class="found-time" datetime={new Date(hit().at).toISOString()}>
            {when(hit().at, Date.now())}
          </time>
        </span>
        <Marked text={hit().text} typed={props.typed} />
      </span>
    </>
  )
}

import { useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, Match, on, Show, Switch, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { later } from '../../ui/later.tsx'
import { Absent } from '../Absent.tsx'
import { pinsShown } from '../kept/shown.ts'
import { useLive } from '../live.tsx'
import { partsOf } from '../parts.tsx'
import { sideOf } from '../sides.tsx'
import { placeIn } from '../thread/link.ts'
import { ThreadHead } from '../thread/ThreadHead.tsx'
import { NewTopic } from './NewTopic.tsx'
import { createReader } from './reader.ts'
import { TopicList } from './TopicList.tsx'
import { TopicView } from './TopicView.tsx'
import '../thread/thread.css'
import './board.css'

const PinsDialog = later(async () => (await import('../kept/PinsDialog.tsx')).PinsDialog)

interface BoardPageProps {
  readonly conversation: ConversationId
  /** the message that a link leads to */
  readonly at: number | null
  readonly onLinked: () => void
  readonly onBack: () => void
  readonly onOpen: (conversation: ConversationId) => void
}

/** A group in which what is said begins a topic or answers one: the list of them, one of them, or a new one. */
export const BoardPage = (props: BoardPageProps) => {
  const live = useLive()
  const [search, setSearch] = useSearchParams()
  const { view, opened } = live.open(props.conversation, 'group', { anchor: 'newest', atEnd: () => false })
  const reader = createReader(live, props.conversation, view)
  const row = createMemo(() => live.row(props.conversation))
  const side = () => sideOf(view().kind)
  const title = () => {
    const known = row()
    return known ? side().title(known, live) : ''
  }
  const pins = () => (view().state as { pins?: readonly number[] } | null)?.pins ?? []
  const topic = () => placeIn(search.topic)
  let left: number | null = null
  createEffect(() => {
    left = topic() ?? left
  })
  const toList = () => setSearch({ topic: undefined, at: undefined })
  const toTopic = (seq: number, at?: number, replace = false) => setSearch({ topic: seq, at }, { replace })

  // a message stands in its topic: where a link names the message alone, the topic is looked up
  const [wanted, goTo] = createSignal<number | null>(topic() === null ? props.at : null)
  createEffect(
    on(
      () => props.at,
      (at) => at !== null && untrack(topic) === null && goTo(at),
      { defer: true },
    ),
  )
  createEffect(
    on(wanted, (seq) => {
      if (seq !== null) opened.quote(seq)
    }),
  )
  createEffect(() => {
    const seq = wanted()
    const message = seq === null ? null : view().quotes[seq]
    if (seq === null || !message) return
    const at = message.topic ? seq : message.answers?.topic
    goTo(null)
    if (at !== undefined) toTopic(at, at === seq ? undefined : seq, true)
  })
  // what happens while nobody looks may be more than is followed: then one goes on with the newest
  createEffect(() => {
    if (!view().atEnd) void opened.jump('newest').catch(() => undefined)
  })

  return (
    <Show when={!view().absent} fallback={<Absent onBack={props.onBack} />}>
      <section class="thread board" aria-label={title()}>
        <ThreadHead title={title()} row={row()} view={view()} pins={pins()} onBack={props.onBack} onJump={goTo} />
        <Switch fallback={<TopicList view={view()} opened={opened} reader={reader} left={left} />}>
          <Match when={topic()} keyed={true}>
            {(seq) => (
              <TopicView
                topic={seq}
                at={placeIn(search.at)}
                view={view()}
                opened={opened}
                reader={reader}
                onBack={toList}
                onJump={goTo}
                onOpen={props.onOpen}
              />
            )}
          </Match>
          <Match when={search.topic === 'new'}>
            <NewTopic view={view()} onBack={toList} onMade={(seq) => toTopic(seq, undefined, true)} />
          </Match>
        </Switch>
        <Show when={pinsShown() === props.conversation}>
          <PinsDialog view={view()} opened={opened} onJump={goTo} />
        </Show>
        <Dynamic component={partsOf('group').Dialog} view={view()} conversation={props.conversation} />
      </section>
    </Show>
  )
}

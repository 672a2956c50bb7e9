import { Navigate } from '@solidjs/router'
import { createEffect, createMemo, Match, Show, Switch, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { MessageLine } from '../../sync/index.ts'
import { later } from '../../ui/later.tsx'
import { Absent } from '../Absent.tsx'
import { Answering, withBot } from '../bot/index.tsx'
import { Composer } from '../composer/Composer.tsx'
import { Invitation } from '../Invitation.tsx'
import { pinsShown } from '../kept/shown.ts'
import { useLive } from '../live.tsx'
import { MessageItem } from '../message/MessageItem.tsx'
import { MessageLayers } from '../message/MessageLayers.tsx'
import { createMessageActions } from '../message/message-actions.ts'
import { partsOf } from '../parts.tsx'
import { shelfShown } from '../shelf/shown.ts'
import { sideOf } from '../sides.tsx'
import { beginIn, createReading, type Reading } from './reading.ts'
import { ThreadHead } from './ThreadHead.tsx'
import { ThreadLines } from './ThreadLines.tsx'
import { TypingLine } from './TypingLine.tsx'
import './thread.css'

const ShelfDialog = later(async () => (await import('../shelf/ShelfDialog.tsx')).ShelfDialog)
const PinsDialog = later(async () => (await import('../kept/PinsDialog.tsx')).PinsDialog)

interface ThreadProps {
  readonly conversation: ConversationId
  /** the message that a link leads to: gone to, and then told of (link.ts) */
  readonly at: number | null
  readonly onLinked: () => void
  readonly onBack: () => void
  readonly onOpen: (conversation: ConversationId) => void
}

/** One conversation: whom with, what was said, and where to say more. */
export const Thread = (props: ThreadProps) => {
  const live = useLive()
  const row = createMemo(() => live.row(props.conversation))
  const linked = () => props.at
  let reads: Reading | null = null // while it is being opened, nobody does
  const kind = props.conversation === live.self ? 'self' : (row()?.kind ?? null)
  const { view, opened } = live.open(props.conversation, kind, {
    shows: sideOf(kind).shows,
    ...beginIn(props.conversation, untrack(linked)),
    atEnd: () => reads?.seen().atEnd ?? false,
  })
  const reading = createReading({
    conversation: props.conversation,
    view,
    opened,
    linked,
    onLinked: () => props.onLinked(),
  })
  reads = reading
  const { actions, replyTo, setReplyTo, editing, layer, done } = createMessageActions(live, props.conversation)
  const side = () => sideOf(view().kind)
  const title = () => {
    const { state } = view()
    // those who look from outside have no row of it
    const known = row() ?? (state ? { state, other: null, tuned: {} } : null)
    return known ? side().title(known, live) : ''
  }
  const pins = () => (view().state as { pins?: readonly number[] } | null)?.pins ?? []
  const kept = () => live.sync.self.kept[props.conversation] ?? []
  const invitation = () =>
    view().founded
      ? null
      : (live.notices().find(({ about, reason }) => about === props.conversation && reason === 'invitation') ?? null)

  const jump = (seq: number) => void reading.jump(seq)
  const editLast = () => {
    const last = view().lines.findLast(
      (line): line is MessageLine =>
        line.line === 'message' &&
        line.message.by === live.account &&
        !line.message.removed &&
        !line.message.forwardedFrom &&
        line.message.seq > 0,
    )
    if (last) actions.edit(last.message)
  }
  const answered = () => {
    const seq = replyTo()
    return seq === null ? null : (view().quotes[seq] ?? null)
  }
  createEffect(() => {
    const seq = replyTo()
    if (seq !== null) untrack(() => opened.quote(seq))
  })
  const ComposerHere = () => (
    <Composer
      conversation={props.conversation}
      kind={view().kind}
      state={view().state}
      replyTo={replyTo()}
      answered={answered()}
      onReplyTo={setReplyTo}
      editing={editing()}
      onDone={done}
      onSaid={() => void reading.toNewest()}
      onEditLast={editLast}
    />
  )

  return (
    <Switch>
      <Match when={invitation()} keyed={true}>
        {(notice) => <Invitation notice={notice} conversation={props.conversation} onBack={props.onBack} />}
      </Match>
      <Match when={view().kind === 'post'}>
        {/* what was told of a post leads here: a post has a page of its own */}
        <Navigate href={`/posts/${props.conversation}${props.at === null ? '' : `?at=${props.at}`}`} />
      </Match>
      <Match when={view().absent}>
        <Absent onBack={props.onBack} />
      </Match>
      <Match when={true}>
        <section class="thread" aria-label={title()}>
          <ThreadHead title={title()} row={row()} view={view()} pins={pins()} onBack={props.onBack} onJump={jump} />
          <ThreadLines
            view={view()}
            opened={opened}
            reading={reading}
            soon={
              <Show when={withBot(view().kind, view().state)}>
                <Answering view={view()} />
              </Show>
            }
            message={(line, follows) => (
              <MessageItem
                line={line()}
                view={view()}
                follows={follows()}
                pinned={pins().includes(line().message.seq)}
                kept={kept().includes(line().message.seq)}
                hasty={!reading.whole()}
                actions={actions}
                onJump={jump}
              />
            )}
          />
          <TypingLine conversation={props.conversation} />
          <Show when={view().state}>
            <Dynamic
              component={partsOf(view().kind).Foot}
              view={view()}
              conversation={props.conversation}
              composer={ComposerHere}
            />
          </Show>
          <MessageLayers view={view()} opened={opened} actions={actions} layer={layer()} onOpen={props.onOpen} />
          <Show when={pinsShown() === props.conversation}>
            <PinsDialog view={view()} opened={opened} onJump={jump} />
          </Show>
          <Show when={shelfShown() === props.conversation}>
            <ShelfDialog conversation={props.conversation} />
          </Show>
          <Dynamic component={partsOf(view().kind).Dialog} view={view()} conversation={props.conversation} />
        </section>
      </Match>
    </Switch>
  )
}

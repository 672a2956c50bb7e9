import Forward from 'lucide-solid/icons/forward'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { type MessageLine, reachOf, type View } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { clock, moment, t, when } from '../../words/index.ts'
import { BotSign, isReplaced } from '../bot/index.tsx'
import { useLive } from '../live.tsx'
import { FileList, picturesIn } from '../media/FileList.tsx'
import { saidIn } from '../media/said.ts'
import { showProfile } from '../people/shown.ts'
import { Prose } from '../prose/Prose.tsx'
import { tongueOf } from '../prose/tongue.ts'
import { sideOf } from '../sides.tsx'
import { Cards, hasCards } from './Cards.tsx'
import { Failure } from './Failure.tsx'
import { Marks } from './Marks.tsx'
import { MessageTools } from './MessageTools.tsx'
import type { MessageActions } from './message-actions.ts'
import { PlaceCard, StickerView } from './pictured.ts'
import { Quote } from './Quote.tsx'
import { Reactions } from './Reactions.tsx'
import './message.css'

interface MessageItemProps {
  readonly line: MessageLine
  readonly view: View
  /** the same person said what stands right above, a moment before */
  readonly follows: boolean
  /** no line above says which day it was */
  readonly dated?: boolean
  readonly pinned: boolean
  readonly kept: boolean
  /** it is to be painted soon: what is not seen of it can wait until it was */
  readonly hasty?: boolean
  readonly actions: MessageActions
  readonly onJump: (seq: number) => void
}

/** What does something by itself when it is tapped. */
const ACTIVE = 'a, button, input, audio, video, summary, [role="button"], [tabindex="0"]'

/** One message: who, when, what, what others made of it, and how far it got. */
export const MessageItem = (props: MessageItemProps) => {
  const live = useLive()
  const id = createUniqueId()
  const [near, setNear] = createSignal(false)
  const [unfolded, unfold] = createSignal(false)
  const message = () => props.line.message
  const mine = () => message().by === live.account
  const reach = () => reachOf(props.line, props.view.receipts, live.account)
  const author = () => (mine() && live.person(message().by)?.name) || live.name(message().by)
  /** another answer stands in the place of this one */
  const folded = () => message().grounds !== null && !unfolded() && isReplaced(props.view.lines, message().seq)
  /** where two talk it is plain what the bot answers */
  const quoted = () => (message().grounds && props.view.kind === 'direct' ? null : message().replyTo)
  const standing = () => message().seq > 0 && !message().removed
  const choosing = () => standing() && props.actions.selection.active()
  const chosen = () => props.actions.selection.has(message().seq)
  const choose = (range: boolean) =>
    props.actions.selection.choose(message().seq, {
      range,
      order: props.view.lines.flatMap((line) => (line.line === 'message' ? line.message.seq : [])),
    })

  /** From one picture one goes on to all that are here. */
  const pictures = () =>
    props.view.lines.flatMap((line) => (line.line === 'message' ? picturesIn(line.message.files) : []))

  /** Where there is no pointer to hover with, a tap on the words opens what can be done with them. */
  const tap = (event: MouseEvent) => {
    const bubble = event.currentTarget as HTMLElement
    const active = (event.target as Element).closest(ACTIVE)
    const touched = (event as PointerEvent).pointerType === 'touch'
    if (!standing() || !touched || (active && bubble.contains(active))) return
    event.preventDefault()
    props.actions.openMenu({ message: message(), at: bubble, quick: false })
  }
  /** The menu key. A finger that stays is heard by the words, and the right button is the browser's. */
  const askByKey = (event: MouseEvent) => {
    const { pointerType } = event as PointerEvent
    if (!standing() || event.defaultPrevented || event.button === 2 || pointerType === 'touch') return
    event.preventDefault()
    props.actions.openMenu({ message: message(), at: event.currentTarget as HTMLElement, quick: false })
  }
  return (
    <article
      class="message"
      tabindex={-1}
      aria-labelledby={`${id}-head ${id}-words ${id}-reactions`}
      onContextMenu={askByKey}
      onPointerOver={[setNear, true]}
      onFocusIn={[setNear, true]}
      classList={{
        mine: mine(),
        follows: props.follows,
        failed: reach() === 'failed',
        choosing: choosing(),
        chosen: choosing() && chosen(),
      }}
    >
      <Show when={!mine() && !props.follows}>
        <button
          type="button"
          class="message-face"
          aria-label={t('profile.show', author())}
          onClick={() => showProfile(message().by)}
        >
          <Avatar name={author()} seed={message().by} size="small" />
        </button>
      </Show>
      <div class="message-body">
        {/* who listens is told with every message */}
        <header class="message-head" classList={{ unseen: props.follows }} id={`${id}-head`}>
          <button type="button" class="message-author" tabindex={-1} onClick={() => showProfile(message().by)}>
            {live.name(message().by)}
          </button>{' '}
          <Show when={message().grounds}>
            <BotSign />
          </Show>
          <time datetime={new Date(message().at).toISOString()} title={moment(message().at)}>
            {props.dated ? when(message().at, Date.now()) : clock(message().at)}
          </time>
        </header>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: for fingers; keys have the buttons of MessageTools */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
        <div
          class="bubble"
          id={`${id}-words`}
          data-reach={mine() ? reach() : undefined}
          onClick={tap}
          onContextMenu={tap}
        >
          <Show when={message().forwardedFrom || quoted()}>
            <Show when={message().forwardedFrom}>
              {(by) => (
                <p class="message-note">
                  <Forward aria-hidden="true" /> {t('messages.forwarded', live.name(by()))}
                </p>
              )}
            </Show>
            <Show when={quoted()}>
              {(seq) => <Quote message={props.view.quotes[seq()] ?? null} onJump={() => props.onJump(seq())} />}
            </Show>
          </Show>
          <Show when={!message().removed} fallback={<p class="message-gone">{t('messages.removed')}</p>}>
            <Show when={message().files.length > 0 || message().sticker || message().place}>
              <Show when={message().files.length > 0}>
                <FileList files={message().files} among={pictures} />
              </Show>
              <Show when={message().sticker}>
                {(sticker) => (
                  <div class="sticker-room">
                    <StickerView sticker={sticker()} />
                  </div>
                )}
              </Show>
              <Show when={message().place}>
                {(place) => (
                  <div class="place-room">
                    <PlaceCard place={place()} />
                  </div>
                )}
              </Show>
            </Show>
            <Show when={folded()}>
              <p class="message-note">
                {t('bot.replaced')}{' '}
                <button type="button" class="message-mark message-more" onClick={() => unfold(true)}>
                  {t('bot.show')}
                </button>
              </p>
            </Show>
            <Show when={!folded() && message().text}>
              <div class="prose" dir="auto" lang={tongueOf(message().text)}>
                <Prose text={message().text} mentions={message().mentions} everyone={message().everyone} />
              </div>
            </Show>
          </Show>
          <Marks
            message={message()}
            kind={props.view.kind}
            reach={mine() ? reach() : null}
            pinned={props.pinned}
            kept={props.kept}
            actions={props.actions}
          />
        </div>
        <Show when={!folded() && hasCards(message())}>
          <Cards message={message()} view={props.view} actions={props.actions} />
        </Show>
        <Reactions id={`${id}-reactions`} message={message()} actions={props.actions} />
        <Show when={reach() === 'failed'}>
          <Failure line={props.line} conversation={props.view.conversation} />
        </Show>
        <Show when={!props.hasty && standing() && !choosing()}>
          <MessageTools
            message={message()}
            actions={props.actions}
            writes={sideOf(props.view.kind).writes(props.view.state, live.account)}
            near={near()}
          />
        </Show>
      </div>
      <Show when={choosing()}>
        <label class="message-choice">
          <input
            type="checkbox"
            checked={chosen()}
            aria-label={t('message.selectThis', author(), saidIn(message()).slice(0, 80))}
            onClick={(event) => choose(event.shiftKey)}
          />
        </label>
      </Show>
    </article>
  )
}

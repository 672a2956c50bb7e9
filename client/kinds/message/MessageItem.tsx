import Bookmark from 'lucide-solid/icons/bookmark'
import Check from 'lucide-solid/icons/check'
import CheckCheck from 'lucide-solid/icons/check-check'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import Clock from 'lucide-solid/icons/clock'
import Forward from 'lucide-solid/icons/forward'
import Pin from 'lucide-solid/icons/pin'
import { For, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { type MessageLine, reachOf, type View } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { clock, moment, number, t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { Prose } from '../prose/Prose.tsx'
import { MessageMenu } from './MessageMenu.tsx'
import type { MessageActions } from './message-actions.ts'
import './message.css'

interface MessageItemProps {
  readonly line: MessageLine
  readonly view: View
  /** the same person said what stands right above, a moment before */
  readonly follows: boolean
  readonly pinned: boolean
  readonly kept: boolean
  readonly actions: MessageActions
  readonly onJump: (seq: number) => void
}

const REACH = {
  waiting: { icon: Clock, key: 'messages.waiting' },
  sent: { icon: Check, key: 'messages.sent' },
  logged: { icon: Check, key: 'messages.sent' },
  delivered: { icon: CheckCheck, key: 'messages.delivered' },
  read: { icon: CheckCheck, key: 'messages.read' },
  failed: { icon: CircleAlert, key: 'messages.failed' },
} as const

/** One message: who, when, what, what others made of it, and how far it got. */
export const MessageItem = (props: MessageItemProps) => {
  const live = useLive()
  const message = () => props.line.message
  const mine = () => message().by === live.account
  const reach = () => reachOf(props.line, props.view.receipts, live.account)
  const author = () => live.person(message().by)?.name ?? live.name(message().by)
  return (
    <article class="message" classList={{ mine: mine(), follows: props.follows, failed: reach() === 'failed' }}>
      <Show when={!mine() && !props.follows}>
        <span class="message-face">
          <Avatar name={author()} seed={message().by} size="small" />
        </span>
      </Show>
      <div class="message-body">
        <Show when={!props.follows}>
          <header class="message-head">
            <b class="message-author">{live.name(message().by)}</b>
            <time datetime={new Date(message().at).toISOString()} title={moment(message().at)}>
              {clock(message().at)}
            </time>
          </header>
        </Show>
        <div class="bubble" data-reach={mine() ? reach() : undefined}>
          <Show when={message().forwardedFrom}>
            {(by) => (
              <p class="message-note">
                <Forward aria-hidden="true" /> {t('messages.forwarded', live.name(by()))}
              </p>
            )}
          </Show>
          <Show when={message().replyTo}>
            {(seq) => <Quote message={props.view.quotes[seq()] ?? null} onJump={() => props.onJump(seq())} />}
          </Show>
          <Show when={!message().removed} fallback={<p class="message-gone">{t('messages.removed')}</p>}>
            <div class="prose" dir="auto">
              <Prose text={message().text} />
            </div>
          </Show>
          <footer class="message-marks">
            <Show when={message().editedAt}>{(at) => <span title={moment(at())}>{t('messages.edited')}</span>}</Show>
            <Show when={props.pinned}>
              <Pin aria-label={t('messages.pinned')} />
            </Show>
            <Show when={props.kept}>
              <Bookmark aria-label={t('messages.kept')} />
            </Show>
            <Show when={mine() && !message().removed}>
              <span class="reach" role="img" aria-label={t(REACH[reach()].key)} title={t(REACH[reach()].key)}>
                <Dynamic component={REACH[reach()].icon} aria-hidden="true" />
              </span>
            </Show>
          </footer>
        </div>
        <Reactions message={message()} actions={props.actions} />
        <Show when={reach() === 'failed'}>
          <Failure line={props.line} />
        </Show>
      </div>
      <Show when={!message().removed && message().seq > 0}>
        <MessageMenu
          line={props.line}
          view={props.view}
          pinned={props.pinned}
          kept={props.kept}
          actions={props.actions}
        />
      </Show>
    </article>
  )
}

const Quote = (props: { readonly message: Message | null; readonly onJump: () => void }) => {
  const live = useLive()
  return (
    <button type="button" class="quote" onClick={props.onJump}>
      <Show when={props.message} fallback="…">
        {(quoted) => (
          <>
            <b>{live.name(quoted().by)}</b>
            <span>{quoted().removed ? t('messages.removed') : quoted().text.slice(0, 200)}</span>
          </>
        )}
      </Show>
    </button>
  )
}

const Reactions = (props: { readonly message: Message; readonly actions: MessageActions }) => {
  const live = useLive()
  const names = (accounts: readonly Parameters<typeof live.name>[0][]) => accounts.map((id) => live.name(id)).join(', ')
  return (
    <Show when={Object.keys(props.message.reactions).length > 0}>
      <ul class="reactions">
        <For each={Object.keys(props.message.reactions)}>
          {(emoji) => {
            const accounts = () => props.message.reactions[emoji] ?? []
            const own = () => accounts().includes(live.account)
            return (
              <li>
                <button
                  type="button"
                  class="reaction"
                  aria-pressed={own()}
                  aria-label={t('messages.reactedWith', emoji, accounts().length, names(accounts()))}
                  title={names(accounts())}
                  onClick={() => props.actions.react(props.message, emoji, !own())}
                >
                  <span>{emoji}</span> {number(accounts().length)}
                </button>
              </li>
            )
          }}
        </For>
      </ul>
    </Show>
  )
}

const Failure = (props: { readonly line: MessageLine }) => {
  const { sync } = useLive()
  const reason = () => (props.line.refusal ? why(new Refusal(props.line.refusal.code, props.line.refusal.details)) : '')
  return (
    <Switch>
      <Match when={props.line.command}>
        {(command) => (
          <p class="message-failure" role="alert">
            {t('messages.failedBecause', reason())}
            <Button size="small" onClick={() => sync.outbox.retry(command())}>
              {t('action.retry')}
            </Button>
            <Button size="small" tone="quiet" onClick={() => sync.outbox.discard(command())}>
              {t('messages.discard')}
            </Button>
          </p>
        )}
      </Match>
    </Switch>
  )
}

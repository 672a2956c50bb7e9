import { useNavigate } from '@solidjs/router'
import { createEffect, createMemo, For, on, onCleanup, Show, untrack } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { MessageLine } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { Answering, withBot } from '../bot/index.tsx'
import { Composer } from '../composer/Composer.tsx'
import { useLive } from '../live.tsx'
import { MessageItem } from '../message/MessageItem.tsx'
import { MessageLayers } from '../message/MessageLayers.tsx'
import { createMessageActions } from '../message/message-actions.ts'
import { TypingLine } from '../thread/TypingLine.tsx'

const isMessage = ({ type }: { readonly type: string }) => type === 'message.sent'

/** What members say about a post: the messages of its conversation, and where to say more. */
export const Comments = (props: { readonly post: ConversationId; readonly at: number | null }) => {
  const live = useLive()
  const navigate = useNavigate()
  const { view, opened } = live.open(props.post, null, {
    anchor: props.at === null ? 'newest' : { seq: props.at },
    shows: isMessage,
  })
  const shown = live.sync.looks.show([props.post])
  onCleanup(() => shown.end())
  const { actions, replyTo, setReplyTo, editing, layer, done } = createMessageActions(live, props.post)
  const lines = createMemo(() => view().lines.filter((line): line is MessageLine => line.line === 'message'))
  const line = (key: string) => lines().find((one) => one.key === key)
  let list!: HTMLOListElement

  const jump = (seq: number) => {
    const there = list.querySelector<HTMLElement>(`[data-comment="${seq}"] article`)
    there?.scrollIntoView({ block: 'center' })
    there?.focus({ preventScroll: true })
  }
  // a link to one of them leads there, once it is drawn
  let led = props.at === null
  createEffect(() => {
    if (led || props.at === null || !lines().some(({ message }) => message.seq === props.at)) return
    led = true
    requestAnimationFrame(() => jump(props.at!))
  })
  const askedFor = new Set<number>()
  createEffect(() => {
    for (const { message } of lines())
      if (message.replyTo !== null && !askedFor.has(message.replyTo)) {
        askedFor.add(message.replyTo)
        opened.quote(message.replyTo)
      }
  })
  createEffect(
    on(replyTo, (seq) => {
      if (seq !== null) untrack(() => opened.quote(seq))
    }),
  )
  const answered = () => {
    const seq = replyTo()
    return seq === null ? null : (view().quotes[seq] ?? null)
  }
  const editLast = () => {
    const last = lines().findLast(({ message }) => message.by === live.account && !message.removed && message.seq > 0)
    if (last) actions.edit(last.message)
  }
  return (
    <section class="comments" id="comments" aria-labelledby="comments-title" tabindex={-1}>
      <h2 id="comments-title">{t('post.commentsTitle')}</h2>
      <Show when={!view().atStart && lines().length > 0}>
        <p class="feed-more">
          <Button size="small" onClick={() => void opened.older().catch(() => undefined)}>
            {t('post.earlier')}
          </Button>
        </p>
      </Show>
      <Show when={view().founded && view().atStart && lines().length === 0}>
        <p class="soft comments-none">{t('post.noComments')}</p>
      </Show>
      <ol class="comments-list" ref={list} aria-live="off">
        <For each={lines().map(({ key }) => key)}>
          {(key) => (
            <Show when={line(key)}>
              {(one) => (
                <li data-comment={one().message.seq}>
                  <MessageItem
                    line={one()}
                    view={view()}
                    follows={false}
                    pinned={false}
                    kept={false}
                    actions={actions}
                    onJump={jump}
                  />
                </li>
              )}
            </Show>
          )}
        </For>
      </ol>
      <Show when={!view().atEnd}>
        <p class="feed-more">
          <Button size="small" onClick={() => void opened.newer().catch(() => undefined)}>
            {t('post.more')}
          </Button>
        </p>
      </Show>
      <Show when={withBot(view().kind, view().state)}>
        <Answering view={view()} />
      </Show>
      <TypingLine conversation={props.post} />
      <Show when={view().founded}>
        <div class="comments-box">
          <Composer
            conversation={props.post}
            kind={view().kind}
            state={view().state}
            replyTo={replyTo()}
            answered={answered()}
            onReplyTo={setReplyTo}
            editing={editing()}
            onDone={done}
            onSaid={() => void opened.jump('newest').catch(() => undefined)}
            onEditLast={editLast}
          />
        </div>
      </Show>
      <MessageLayers
        view={view()}
        opened={opened}
        actions={actions}
        layer={layer()}
        onOpen={(conversation) => navigate(`/messages/${conversation}`)}
      />
    </section>
  )
}

import MessageCircleX from 'lucide-solid/icons/message-circle-x'
import { createEffect, Match, on, Show, Switch, untrack } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { MessageLine, Opened, View } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { MessageLayers } from '../message/MessageLayers.tsx'
import { createMessageActions } from '../message/message-actions.ts'
import { TypingLine } from '../thread/TypingLine.tsx'
import { Answering } from './Answering.tsx'
import { Post } from './Post.tsx'
import type { TopicReader } from './reader.ts'
import { mayJudge } from './rights.ts'
import { TopicPosts } from './TopicPosts.tsx'
import { TopicWay } from './TopicWay.tsx'
import { createTopic } from './topic.ts'

interface TopicViewProps {
  readonly topic: number
  /** the answer that a link leads to */
  readonly at: number | null
  readonly view: View
  readonly opened: Opened
  readonly reader: TopicReader
  readonly onBack: () => void
  readonly onJump: (seq: number) => void
  readonly onOpen: (conversation: ConversationId) => void
}

/** One topic, and where to answer it. */
export const TopicView = (props: TopicViewProps) => {
  const live = useLive()
  const { conversation } = props.view
  const topic = createTopic(live, props.topic, props.opened, () => props.view)
  const messages = createMessageActions(live, conversation)
  let page!: HTMLDivElement

  const { posts } = topic
  const question = () => {
    const message = posts().question?.message
    return message?.topic ? { ...message, topic: message.topic } : null
  }
  const lines = (): readonly MessageLine[] =>
    [posts().question, posts().accepted, ...posts().answers].filter((line) => line !== null)
  const view = (): View => ({ ...props.view, lines: lines() })

  /** On this page at once; elsewhere, the board looks where it stands. */
  const jump = (seq: number) => {
    const there = page.querySelector<HTMLElement>(`#post-${seq} article`)
    if (!there) return props.onJump(seq)
    there.scrollIntoView({ block: 'center' })
    there.focus({ preventScroll: true })
  }
  let led: number | null = null
  createEffect(() => {
    const { at } = props
    if (at === null || led === at || topic.state() !== 'ready') return
    if (lines().some(({ message }) => message.seq === at)) {
      led = at
      requestAnimationFrame(() => jump(at))
    } else void untrack(topic.more)
  })
  createEffect(() => {
    for (const { message } of lines()) if (message.replyTo !== null) untrack(() => topic.quote(message.replyTo!))
  })
  createEffect(
    on(lines, (all) => {
      const last = Math.max(0, ...all.map(({ message }) => message.seq))
      if (topic.state() === 'ready' && topic.whole() && document.visibilityState === 'visible')
        props.reader.see(props.topic, last)
    }),
  )
  // whoever listens or goes by keys begins at what is asked
  createEffect(
    on(
      () => question() !== null,
      (there) => there && props.at === null && page.querySelector<HTMLElement>('.board-title')?.focus(),
    ),
  )
  const judge = (seq: number, accept: boolean) =>
    live.wish(conversation, { type: accept ? 'answer.accept' : 'answer.release', topic: props.topic, target: seq })
  const judges = ({ status, message }: MessageLine) =>
    status === 'logged' &&
    message.answers !== undefined &&
    mayJudge(props.view.state, live.account, question()?.by ?? message.by)
  const showLast = () =>
    void topic
      .toEnd()
      .then(() => page.querySelector('.board-answers > :last-child')?.scrollIntoView({ block: 'nearest' }))

  return (
    <div class="board-write" ref={page}>
      <div class="board-scroll">
        <div class="board-column">
          <TopicWay view={props.view} question={question()} onBack={props.onBack} />
          <Switch>
            <Match when={topic.state() === 'loading'}>
              <SkeletonRows rows={3} label={t('board.loadingOne')} />
            </Match>
            <Match when={topic.state() === 'failed'}>
              <div class="board-none" role="alert">
                <p>{t('board.failed')}</p>
                <Button onClick={() => void topic.again()}>{t('action.retry')}</Button>
              </div>
            </Match>
            <Match when={question()?.topic}>
              {(about) => (
                <TopicPosts
                  about={about()}
                  posts={posts()}
                  whole={topic.whole()}
                  onMore={() => void topic.more()}
                  post={(line) => (
                    <Post
                      line={line()}
                      view={view()}
                      actions={messages.actions}
                      onJump={jump}
                      onJudge={judges(line()) ? (accept) => judge(line().message.seq, accept) : null}
                    />
                  )}
                />
              )}
            </Match>
            <Match when={true}>
              <EmptyState icon={MessageCircleX} title={t('board.gone')}>
                {t('board.goneBody')}
              </EmptyState>
            </Match>
          </Switch>
        </div>
      </div>
      <TypingLine conversation={conversation} />
      <Show when={question()?.topic}>
        {(about) => (
          <Answering
            topic={props.topic}
            closed={about().closed}
            view={view()}
            messages={messages}
            onQuote={topic.quote}
            onSaid={showLast}
          />
        )}
      </Show>
      <MessageLayers
        view={view()}
        opened={props.opened}
        actions={messages.actions}
        layer={messages.layer()}
        onOpen={props.onOpen}
      />
    </div>
  )
}

import ArrowLeft from 'lucide-solid/icons/arrow-left'
import Lock from 'lucide-solid/icons/lock'
import LockOpen from 'lucide-solid/icons/lock-open'
import { createEffect, For, Match, on, Show, Switch, untrack } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { type Group, mayInGroup } from '../../../shared/kinds/group/index.ts'
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
import { TopicMarks } from './TopicMarks.tsx'
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

/** One topic: what was asked, the answer that helped, and all the others. */
export const TopicView = (props: TopicViewProps) => {
  const live = useLive()
  const { conversation } = props.view
  const topic = createTopic(live, props.topic, props.opened, () => props.view)
  const messages = createMessageActions(live, conversation)
  let page!: HTMLDivElement

  const posts = topic.posts
  const lines = (): readonly MessageLine[] =>
    [posts().question, posts().accepted, ...posts().answers].filter((line) => line !== null)
  const view = (): View => ({ ...props.view, lines: lines() })
  const about = () => posts().question?.message.topic ?? null
  const rank = () => (props.view.state as Group | null)?.places[live.account]?.rank ?? null
  const tends = () => {
    const { visibility, flavour, closed } = props.view.state as Group
    return !closed && mayInGroup('tend', visibility, rank(), flavour)
  }
  const judges = () => !(props.view.state as Group).closed && (posts().question?.message.by === live.account || tends())

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
  const judge = (seq: number, accept: boolean) =>
    live.wish(conversation, { type: accept ? 'answer.accept' : 'answer.release', topic: props.topic, target: seq })
  const close = () =>
    live.wish(conversation, { type: about()?.closed ? 'topic.reopen' : 'topic.close', target: props.topic })

  const post = (line: MessageLine, judged: boolean) => (
    <Post
      line={line}
      view={view()}
      actions={messages.actions}
      onJump={jump}
      onJudge={judged && judges() && line.status === 'logged' ? (accept) => judge(line.message.seq, accept) : null}
    />
  )
  return (
    <div class="board-write" ref={page}>
      <div class="board-scroll">
        <div class="board-column">
          <p class="board-way">
            <Button tone="quiet" size="small" icon={ArrowLeft} onClick={() => props.onBack()}>
              {t('board.all')}
            </Button>
            <Show when={about() && tends()}>
              <Button size="small" icon={about()?.closed ? LockOpen : Lock} onClick={close}>
                {about()?.closed ? t('board.reopen') : t('board.close')}
              </Button>
            </Show>
          </p>
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
            <Match when={topic.state() === 'absent' || !about()}>
              <EmptyState icon={Lock} title={t('board.gone')}>
                {t('board.goneBody')}
              </EmptyState>
            </Match>
            <Match when={posts().question}>
              {(question) => (
                <>
                  <h2 class="board-title" dir="auto">
                    {about()?.title}
                  </h2>
                  <p class="board-topic-facts">
                    <TopicMarks solved={about()?.accepted !== null} closed={about()?.closed ?? false} />
                  </p>
                  {post(question(), false)}
                  <Show when={posts().accepted}>
                    {(accepted) => (
                      <section class="board-accepted" aria-labelledby="board-accepted">
                        <h3 class="board-helped" id="board-accepted">
                          {t('board.accepted')}
                        </h3>
                        {post(accepted(), true)}
                      </section>
                    )}
                  </Show>
                  <h3 class="board-count">
                    {posts().accepted
                      ? t('board.others', posts().answers.length)
                      : t('board.answers', posts().answers.length)}
                  </h3>
                  <ol class="board-answers">
                    <For each={posts().answers.map(({ key }) => key)}>
                      {(key) => (
                        <Show when={posts().answers.find((line) => line.key === key)}>
                          {(line) => <li>{post(line(), true)}</li>}
                        </Show>
                      )}
                    </For>
                  </ol>
                  <Show when={!topic.whole()}>
                    <p class="board-more">
                      <Button onClick={() => void topic.more()}>{t('board.moreAnswers')}</Button>
                    </p>
                  </Show>
                </>
              )}
            </Match>
          </Switch>
        </div>
      </div>
      <TypingLine conversation={conversation} />
      <Show when={about()}>
        {(there) => (
          <Answering
            topic={props.topic}
            closed={there().closed}
            view={view()}
            messages={messages}
            onQuote={topic.quote}
            onSaid={() =>
              void topic
                .toEnd()
                .then(() => page.querySelector('.board-answers > :last-child')?.scrollIntoView({ block: 'nearest' }))
            }
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

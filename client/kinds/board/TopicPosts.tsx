import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { Topic } from '../../../shared/kinds/thread/index.ts'
import type { MessageLine } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import type { Posts } from './posts.ts'
import { TopicMarks } from './TopicMarks.tsx'

interface TopicPostsProps {
  readonly about: Topic
  readonly posts: Posts
  readonly whole: boolean
  readonly onMore: () => void
  /** draws one; called once for each, which then follows what it is given */
  readonly post: (line: Accessor<MessageLine>) => JSX.Element
}

/** What was asked, the answer that helped right below it, and all the others in order. */
export const TopicPosts = (props: TopicPostsProps) => (
  <>
    <h2 class="board-title" dir="auto" tabindex={-1}>
      {props.about.title}
    </h2>
    <p class="board-topic-facts">
      <TopicMarks solved={props.about.accepted !== null} closed={props.about.closed} />
    </p>
    <Show when={props.posts.question}>{(line) => props.post(line)}</Show>
    <Show when={props.posts.accepted}>
      {(line) => (
        <section class="board-accepted" aria-labelledby="board-accepted">
          <h3 class="board-helped" id="board-accepted">
            {t('board.accepted')}
          </h3>
          {props.post(line)}
        </section>
      )}
    </Show>
    <h3 class="board-count">
      {props.posts.accepted
        ? t('board.others', props.posts.answers.length)
        : t('board.answers', props.posts.answers.length)}
    </h3>
    <ol class="board-answers">
      <For each={props.posts.answers.map(({ key }) => key)}>
        {(key) => (
          <Show when={props.posts.answers.find((line) => line.key === key)}>
            {(line) => <li>{props.post(line)}</li>}
          </Show>
        )}
      </For>
    </ol>
    <Show when={!props.whole}>
      <p class="board-more">
        <Button onClick={() => props.onMore()}>{t('board.moreAnswers')}</Button>
      </p>
    </Show>
  </>
)

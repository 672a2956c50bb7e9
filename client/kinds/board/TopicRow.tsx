import { Show } from 'solid-js'
import type { TopicCard } from '../../../shared/protocol/boards.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ago, moment, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { TopicMarks } from './TopicMarks.tsx'

/** A topic in the list: what is asked, by whom, and what came of it. */
export const TopicRow = (props: { readonly card: TopicCard; readonly href: string; readonly unread: boolean }) => {
  const live = useLive()
  return (
    <li class="board-topic" data-unread={props.unread ? '' : undefined}>
      <Avatar name={live.person(props.card.by)?.name ?? ''} seed={props.card.by} size="small" />
      <div class="board-topic-words">
        <h3>
          <a href={props.href} dir="auto">
            <Show when={props.unread}>
              <span class="unseen">{t('board.unread')} </span>
            </Show>
            {props.card.title}
          </a>
        </h3>
        <p class="board-topic-facts">
          <TopicMarks solved={props.card.accepted !== null} closed={props.card.closed} />
          <span>{live.name(props.card.by)}</span>
          <span>{t('board.answers', props.card.answers)}</span>
          <time datetime={new Date(props.card.lastAt).toISOString()} title={moment(props.card.lastAt)}>
            {ago(props.card.lastAt, Date.now())}
          </time>
        </p>
      </div>
      <Show when={props.unread}>
        <span class="board-dot" aria-hidden="true" />
      </Show>
    </li>
  )
}

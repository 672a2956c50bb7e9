import { type JSX, Match, Switch } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { t } from '../../words/index.ts'
import type { Feed } from './feed.ts'
import './feed.css'

interface FeedStatesProps {
  readonly feed: Pick<Feed, 'state' | 'again'>
  /** what holds the place while it comes; default: rows */
  readonly coming?: JSX.Element
  readonly failed?: string
  /** what is there once it has come */
  readonly children: JSX.Element
}

/** Posts on their way, posts that did not come, or what is made of them. */
export const FeedStates = (props: FeedStatesProps) => (
  <Switch fallback={props.children}>
    <Match when={props.feed.state() === 'loading'}>
      {props.coming ?? <SkeletonRows rows={4} label={t('post.loading')} />}
    </Match>
    <Match when={props.feed.state() === 'failed'}>
      <div class="feed-failed" role="alert">
        <p>{props.failed ?? t('post.failed')}</p>
        <Button onClick={() => void props.feed.again()}>{t('post.again')}</Button>
      </div>
    </Match>
  </Switch>
)

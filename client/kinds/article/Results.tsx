import SearchX from 'lucide-solid/icons/search-x'
import { type JSX, Match, Show, Switch } from 'solid-js'
import type { ArticleCard } from '../../../shared/protocol/articles.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { t } from '../../words/index.ts'
import { ArticleList } from './ArticleList.tsx'
import type { Asking } from './asking.ts'
import { Failed } from './Failed.tsx'

/** What was found: it stays while the next is on its way. */
export const Results = (props: { readonly asking: Asking<ArticleCard>; readonly ways?: JSX.Element }) => {
  const { asking } = props
  const none = () => asking.state() === 'ready' && asking.items().length === 0
  return (
    <section class="help-results" aria-busy={asking.state() === 'loading'}>
      <p class="unseen" role="status">
        {asking.state() === 'ready' ? t('article.found', asking.items().length, asking.asked()) : ''}
      </p>
      <Switch>
        <Match when={asking.state() === 'failed'}>
          <Failed onAgain={() => void asking.again()} />
        </Match>
        <Match when={asking.items().length > 0}>
          <ArticleList articles={asking.items()} label={t('article.results')} />
          <Show when={asking.hasMore()}>
            <p class="help-more">
              <Button busy={asking.state() === 'loading'} onClick={() => void asking.more()}>
                {t('article.more')}
              </Button>
            </p>
          </Show>
        </Match>
        <Match when={none()}>
          <EmptyState icon={SearchX} title={t('article.nothing')} action={props.ways}>
            {t('article.nothingBody')}
          </EmptyState>
        </Match>
        <Match when={asking.state() === 'loading'}>
          <SkeletonRows rows={3} label={t('article.loading')} />
        </Match>
      </Switch>
    </section>
  )
}

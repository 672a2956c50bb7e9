import FileQuestion from 'lucide-solid/icons/file-question-mark'
import { createResource, Match, Show, Switch } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { Failed } from './Failed.tsx'
import { ready } from './ready.ts'
import { Shelf } from './Shelf.tsx'
import { Versions } from './Versions.tsx'
import { Workshop } from './Workshop.tsx'
import './article.css'

interface WritePageProps {
  /** null: a new one, beside all that there are */
  readonly slug: string | null
  readonly onWritten: (slug: string) => void
}

/** Where the staff writes: a new article, or the next version of one. */
export const WritePage = (props: WritePageProps) => {
  const { api } = useLive()
  useTitle(() => t('article.write'))
  const [article, { refetch }] = createResource(
    () => props.slug,
    (slug) => api.articleDraft({ params: { slug } }),
  )
  const absent = () => article.error instanceof Refusal && !article.error.retry
  return (
    <div class="page article-page">
      <p class="article-back">
        <a href={props.slug ? '/help/write' : '/help'}>{props.slug ? t('article.toShelf') : t('article.toHelp')}</a>
      </p>
      <Show
        when={props.slug}
        fallback={
          <>
            <h1 class="page-title">{t('article.write')}</h1>
            <Workshop article={null} onWritten={props.onWritten} onChanged={() => {}} />
            <Shelf />
          </>
        }
      >
        <Switch fallback={<SkeletonRows rows={4} label={t('article.loading')} />}>
          <Match when={absent()}>
            <EmptyState
              heading="h1"
              icon={FileQuestion}
              title={t('article.absent')}
              action={<ButtonLink href="/help/write">{t('article.toShelf')}</ButtonLink>}
            />
          </Match>
          <Match when={article.error}>
            <Failed onAgain={() => void refetch()} />
          </Match>
          <Match when={ready(article)} keyed={true}>
            {(one) => (
              <>
                <h1 class="page-title" dir="auto">
                  {one.content.title}
                </h1>
                <Workshop article={one} onWritten={props.onWritten} onChanged={() => void refetch()} />
                <Show when={one.versions.length > 0}>
                  <Versions api={api} article={one} />
                </Show>
              </>
            )}
          </Match>
        </Switch>
      </Show>
    </div>
  )
}

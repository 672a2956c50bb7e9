import FileQuestion from 'lucide-solid/icons/file-question-mark'
import { createResource, Match, Show, Switch } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { ArticleApi } from './api.ts'
import { Failed } from './Failed.tsx'
import { Outdated } from './Outdated.tsx'
import { ready } from './ready.ts'
import { Shelf } from './Shelf.tsx'
import { Versions } from './Versions.tsx'
import { Workshop } from './Workshop.tsx'
import './article.css'
import './page.css'
import './writing.css'

interface WritePageProps {
  /** null: a new one, beside all that there are */
  readonly slug: string | null
  readonly onWritten: (slug: string) => void
}

/** Where the staff writes: a new article, or the next version of one. */
export const WritePage = (props: WritePageProps) => {
  const { api } = useLive()
  useTitle(() => t('article.write'))
  const [article, { refetch, mutate }] = createResource(
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
          <Match when={ready(article)?.slug} keyed={true}>
            {(_slug) => <One api={api} article={ready(article)!} onWritten={props.onWritten} onChanged={mutate} />}
          </Match>
        </Switch>
      </Show>
    </div>
  )
}

interface OneProps {
  readonly api: ArticleApi
  readonly article: ArticleDraft
  readonly onWritten: (slug: string) => void
  readonly onChanged: (now: ArticleDraft) => void
}

const One = (props: OneProps) => (
  <>
    <h1 class="page-title" dir="auto">
      {props.article.content.title}
    </h1>
    <Workshop {...props} />
    <Show when={`${props.article.stage} ${props.article.versions.length}`} keyed={true}>
      <Show when={props.article.versions.length > 0}>
        <Outdated api={props.api} slug={props.article.slug} retired={props.article.stage === 'retired'} />
        <Versions api={props.api} article={props.article} />
      </Show>
    </Show>
  </>
)

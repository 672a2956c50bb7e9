import FileQuestion from 'lucide-solid/icons/file-question-mark'
import Languages from 'lucide-solid/icons/languages'
import PenLine from 'lucide-solid/icons/pen-line'
import Printer from 'lucide-solid/icons/printer'
import { createResource, type JSX, Match, Show, Switch } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ArticlePage as Shown } from '../../../shared/protocol/articles.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { date, LANGUAGE_NAMES, number, t } from '../../words/index.ts'
import { ArticleList } from './ArticleList.tsx'
import { type ArticleApi, pathOf, pathToWrite } from './api.ts'
import { Body } from './Body.tsx'
import { createDeskNames, type DeskNames } from './desks.ts'
import { Failed } from './Failed.tsx'
import { Feedback } from './Feedback.tsx'
import { ready } from './ready.ts'
import './article.css'
import './page.css'

interface ArticlePageProps {
  readonly api: ArticleApi
  readonly slug: string
  readonly version: number | null
  readonly writes: boolean
  /** how a guest comes in */
  readonly signIn: JSX.Element
  /** where one goes on whom it did not help */
  readonly ways: JSX.Element
}

const isAbsent = (error: unknown) =>
  error instanceof Refusal && ['conversation.unknown', 'input.invalid'].includes(error.code)

/** One article, as it is or as it was. */
export const ArticlePage = (props: ArticlePageProps) => {
  const desks = createDeskNames(props.api)
  const [article, { refetch }] = createResource(
    () => ({ slug: props.slug, version: props.version }),
    ({ slug, version }) =>
      props.api.article({ params: { slug }, query: { ...(version && { version: String(version) }) } }),
  )
  useTitle(() => ready(article)?.content.title ?? t('article.help'))
  return (
    <div class="page article-page">
      <p class="article-back">
        <a href="/help">{t('article.toHelp')}</a>
      </p>
      <Switch fallback={<Coming />}>
        <Match when={article.error && isAbsent(article.error)}>
          <EmptyState
            heading="h1"
            icon={FileQuestion}
            title={t('article.absent')}
            action={<ButtonLink href="/help">{t('article.toHelp')}</ButtonLink>}
          >
            {t('article.absentBody')}
          </EmptyState>
        </Match>
        <Match when={article.error}>
          <Failed onAgain={() => void refetch()} />
        </Match>
        <Match when={ready(article)} keyed={true}>
          {(shown) => (
            <>
              <Said article={shown} desks={desks} writes={props.writes} />
              <Show when={shown.stage === 'published' && shown.version === shown.newest}>
                <Feedback article={shown} ways={props.signIn} />
              </Show>
              <Show when={shown.related.length > 0}>
                <section class="article-related" aria-labelledby="article-related">
                  <h2 id="article-related">{t('article.related')}</h2>
                  <ArticleList articles={shown.related} label={t('article.related')} />
                </section>
              </Show>
              <p class="help-ways-row article-ways">{props.ways}</p>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )
}

const Said = (props: { readonly article: Shown; readonly desks: DeskNames; readonly writes: boolean }) => {
  const { article } = props
  const { content } = article
  return (
    <article class="sheet article" lang={content.language}>
      <Show when={article.version < article.newest}>
        <Banner action={<ButtonLink href={pathOf(article.slug)}>{t('article.toNewest')}</ButtonLink>}>
          {t('article.older', number(article.version))}
        </Banner>
      </Show>
      <Show when={article.stage === 'retired'}>
        <Banner tone="warning">{t('article.retiredBody')}</Banner>
      </Show>
      <header class="article-head">
        <h1 dir="auto">{content.title}</h1>
        <p class="article-about soft">
          <span>{props.desks.nameOf(content.desk)}</span>
          <span>{t('article.changed', date(article.at))}</span>
          <Show when={content.audience === 'internal'}>
            <Badge tone="warning">{t('article.internal')}</Badge>
          </Show>
        </p>
        <p class="article-deeds">
          <Show when={article.translation}>
            {(other) => (
              <ButtonLink
                size="small"
                icon={Languages}
                href={pathOf(other().slug)}
                lang={other().language}
                hreflang={other().language}
                title={other().title}
              >
                {LANGUAGE_NAMES[other().language]}
              </ButtonLink>
            )}
          </Show>
          <Button size="small" icon={Printer} onClick={() => window.print()}>
            {t('article.print')}
          </Button>
          <Show when={props.writes}>
            <ButtonLink size="small" icon={PenLine} href={pathToWrite(article.slug)}>
              {t('article.edit')}
            </ButtonLink>
          </Show>
        </p>
      </header>
      <Body text={content.text} />
    </article>
  )
}

const Coming = () => (
  <div class="sheet article" role="status" aria-label={t('article.loading')}>
    <Skeleton width="half" />
    <Skeleton width="full" />
    <Skeleton width="most" />
    <Skeleton width="full" />
    <Skeleton width="short" />
  </div>
)

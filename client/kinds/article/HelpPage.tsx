import BookOpen from 'lucide-solid/icons/book-open'
import PenLine from 'lucide-solid/icons/pen-line'
import { createEffect, createResource, createSignal, For, type JSX, Match, on, onCleanup, Show, Switch } from 'solid-js'
import type { ArticleCard } from '../../../shared/protocol/articles.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { language, number, t } from '../../words/index.ts'
import { ArticleList } from './ArticleList.tsx'
import { type ArticleApi, pathToWrite } from './api.ts'
import { createAsking } from './asking.ts'
import { createDeskNames } from './desks.ts'
import { Failed } from './Failed.tsx'
import { Faq } from './Faq.tsx'
import { Results } from './Results.tsx'
import { ready } from './ready.ts'
import { SearchBox } from './SearchBox.tsx'
import './help.css'
import './page.css'

interface HelpPageProps {
  readonly api: ArticleApi
  /** the reader works here */
  readonly writes: boolean
  /** what the address says is looked for, and of which desk */
  readonly q: string
  readonly desk: string | null
  readonly onDesk: (desk: string | null) => void
  /** where one goes on who found nothing */
  readonly ways: JSX.Element
}

/** Where one looks for help: by words, by desk, or among what helped others. */
export const HelpPage = (props: HelpPageProps) => {
  useTitle(() => t('article.help'))
  const { api } = props
  const desks = createDeskNames(api)
  const [typed, setTyped] = createSignal(props.q)
  const [help, { refetch }] = createResource(language, (spoken) => api.help({ query: { language: spoken } }))
  const asking = createAsking<ArticleCard>({
    shortest: 2,
    load: (q, cursor) =>
      api.articles({
        query: { q, language: language(), ...(props.desk && { desk: props.desk }), ...(cursor && { cursor }) },
      }),
  })
  onCleanup(asking.stop)
  createEffect(on(typed, asking.type))
  createEffect(
    on([language, () => props.desk], () => asking.state() !== 'idle' && void asking.again(), { defer: true }),
  )
  const [ofDesk, { refetch: again }] = createResource(
    () => (props.desk ? { desk: props.desk, language: language() } : null),
    (query) => api.articles({ query: { ...query, limit: '50' } }),
  )
  return (
    <div class="page help-page">
      <header class="help-head">
        <h1>{t('article.help')}</h1>
        <p class="soft">{t('article.lead')}</p>
        <SearchBox value={typed()} onType={setTyped} />
      </header>
      <Show when={asking.state() === 'idle'} fallback={<Results asking={asking} ways={props.ways} />}>
        <Switch fallback={<SkeletonRows rows={5} label={t('article.loading')} />}>
          <Match when={help.error}>
            <Failed onAgain={() => void refetch()} />
          </Match>
          <Match when={ready(help)}>
            {(page) => (
              <>
                <Show when={page().desks.length > 0}>
                  <nav class="help-desks" aria-label={t('article.desks')}>
                    <For each={page().desks.filter(({ desk }) => desk !== null)}>
                      {({ desk, articles }) => (
                        <button
                          type="button"
                          class="help-desk"
                          aria-pressed={props.desk === desk}
                          onClick={() => props.onDesk(props.desk === desk ? null : desk)}
                        >
                          <strong>{desks.nameOf(desk)}</strong>
                          <span class="soft">{t('article.count', articles, number(articles))}</span>
                        </button>
                      )}
                    </For>
                  </nav>
                </Show>
                <Show
                  when={props.desk}
                  fallback={
                    <Show
                      when={page().popular.length > 0}
                      fallback={
                        <EmptyState icon={BookOpen} title={t('article.none')}>
                          {t('article.noneBody')}
                        </EmptyState>
                      }
                    >
                      <section class="help-part">
                        <h2>{t('article.popular')}</h2>
                        <ArticleList articles={page().popular} label={t('article.popular')} />
                      </section>
                    </Show>
                  }
                >
                  {(desk) => (
                    <section class="help-part">
                      <h2>{desks.nameOf(desk())}</h2>
                      <Show when={!ofDesk.error} fallback={<Failed onAgain={() => void again()} />}>
                        <ArticleList articles={ready(ofDesk)?.items ?? []} label={desks.nameOf(desk())} />
                      </Show>
                    </section>
                  )}
                </Show>
              </>
            )}
          </Match>
        </Switch>
        <Faq />
      </Show>
      <footer class="help-ways sheet">
        <h2>{t('article.stuck')}</h2>
        <p class="soft">{t('article.stuckBody')}</p>
        <p class="help-ways-row">
          {props.ways}
          <Show when={props.writes}>
            <ButtonLink icon={PenLine} href={pathToWrite()}>
              {t('article.staff')}
            </ButtonLink>
          </Show>
        </p>
      </footer>
    </div>
  )
}

import { createResource, createSignal, Show } from 'solid-js'
import { Tabs } from '../../ui/Tabs.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { ArticleList } from './ArticleList.tsx'
import { Failed } from './Failed.tsx'
import { ready } from './ready.ts'

const STAGES = ['draft', 'published', 'retired'] as const

/** All articles that there are, by what became of them, the last changed first. */
export const Shelf = () => {
  const { api } = useLive()
  const [stage, setStage] = createSignal<(typeof STAGES)[number]>('draft')
  const [articles, { refetch }] = createResource(stage, (which) =>
    api.articles({ query: { stage: which, limit: '50' } }),
  )
  return (
    <section class="article-shelf" aria-labelledby="article-shelf">
      <h2 id="article-shelf">{t('article.shelf')}</h2>
      <Tabs
        label={t('article.shelf')}
        value={stage()}
        onChange={setStage}
        tabs={STAGES.map((name) => ({
          name,
          label: t(`article.stages.${name}`),
          panel: () => (
            <Show when={!articles.error} fallback={<Failed onAgain={() => void refetch()} />}>
              <Show when={ready(articles)?.items.length !== 0} fallback={<p class="soft">{t('article.noneHere')}</p>}>
                <ArticleList
                  articles={ready(articles)?.items ?? []}
                  label={t(`article.stages.${name}`)}
                  writing={true}
                />
              </Show>
            </Show>
          ),
        }))}
      />
    </section>
  )
}

import Lightbulb from 'lucide-solid/icons/lightbulb'
import { createEffect, For, on, onCleanup, Show } from 'solid-js'
import { type ArticleCard, LONGEST_QUESTION } from '../../../shared/protocol/articles.ts'
import { language, t } from '../../words/index.ts'
import { type ArticleApi, pathOf } from './api.ts'
import { createAsking } from './asking.ts'
import { Pieces } from './Pieces.tsx'
import './suggestions.css'

interface ArticleSuggestionsProps {
  readonly api: Pick<ArticleApi, 'articles'>
  /** what somebody writes about what is wrong, as they write it */
  readonly query: string
  readonly desk?: string | null
  /** one of them is looked at; left out, it is opened beside the page that is being filled in */
  readonly onOpen?: (slug: string) => void
}

/** What may help whoever describes what is wrong, in both languages: nothing is drawn where nothing fits. */
export const ArticleSuggestions = (props: ArticleSuggestionsProps) => {
  const asking = createAsking<ArticleCard>({
    shortest: 3,
    load: (q) =>
      props.api.articles({
        query: { q, mode: 'suggest', language: language(), limit: '5', ...(props.desk && { desk: props.desk }) },
      }),
  })
  onCleanup(asking.stop)
  createEffect(on(() => props.query.slice(0, LONGEST_QUESTION), asking.type))
  return (
    <Show when={asking.items().length > 0}>
      <aside class="article-suggestions" aria-label={t('article.suggested')}>
        <p class="article-suggestions-head">
          <Lightbulb size={18} aria-hidden={true} />
          {t('article.suggested')}
        </p>
        <ul>
          <For each={asking.items()}>
            {(article) => (
              <li>
                <a
                  href={pathOf(article.slug)}
                  lang={article.language}
                  target="_blank"
                  rel="noopener"
                  dir="auto"
                  onClick={(event) => {
                    if (!props.onOpen) return
                    event.preventDefault()
                    props.onOpen(article.slug)
                  }}
                >
                  <Pieces pieces={article.title} />
                </a>
              </li>
            )}
          </For>
        </ul>
      </aside>
    </Show>
  )
}

import { For, Show } from 'solid-js'
import type { ArticleCard } from '../../../shared/protocol/articles.ts'
import { Badge } from '../../ui/Badge.tsx'
import { t } from '../../words/index.ts'
import { pathOf, pathToWrite } from './api.ts'
import { Pieces } from './Pieces.tsx'
import './list.css'

interface ArticleListProps {
  readonly articles: readonly ArticleCard[]
  readonly label: string
  /** leads to where they are written */
  readonly writing?: boolean
}

/** Articles below each other: what they are called, and what they say. */
export const ArticleList = (props: ArticleListProps) => (
  <ul class="articles" aria-label={props.label}>
    <For each={props.articles}>
      {(article) => (
        <li>
          <a
            class="articles-one"
            href={props.writing ? pathToWrite(article.slug) : pathOf(article.slug)}
            lang={article.language}
          >
            <strong dir="auto">
              <Pieces pieces={article.title} />
            </strong>
            <span class="articles-passage soft" dir="auto">
              <Pieces pieces={article.passage} />
            </span>
            <Show when={article.audience === 'internal' || article.stage !== 'published'}>
              <span class="articles-marks">
                <Show when={article.audience === 'internal'}>
                  <Badge tone="warning">{t('article.internal')}</Badge>
                </Show>
                <Show when={article.stage !== 'published'}>
                  <Badge>{t(article.stage === 'draft' ? 'article.draft' : 'article.retired')}</Badge>
                </Show>
              </span>
            </Show>
          </a>
        </li>
      )}
    </For>
  </ul>
)

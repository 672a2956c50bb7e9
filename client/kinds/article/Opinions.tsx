import { For } from 'solid-js'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import { Badge } from '../../ui/Badge.tsx'
import { t } from '../../words/index.ts'

/** What people added to their yes or no, for those who write. */
export const Opinions = (props: { readonly words: ArticleDraft['words'] }) => (
  <section class="sheet article-words" aria-labelledby="article-words">
    <h2 id="article-words">{t('article.words')}</h2>
    <ul>
      <For each={props.words}>
        {({ helpful, words }) => (
          <li>
            <Badge tone={helpful ? 'success' : 'warning'}>{helpful ? t('article.yes') : t('article.no')}</Badge>{' '}
            <span dir="auto">{words}</span>
          </li>
        )}
      </For>
    </ul>
  </section>
)

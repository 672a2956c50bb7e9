import { For } from 'solid-js'
import { t } from '../../words/index.ts'
import { differences } from './diff.ts'

/** What is gone and what is new, line by line. */
export const Diff = (props: { readonly before: string; readonly after: string }) => (
  <section class="article-diff" aria-label={t('article.differences')} tabindex={0}>
    <For each={differences(props.before, props.after)}>
      {({ is, text }) =>
        is === 'gone' ? (
          <del dir="auto">{text || ' '}</del>
        ) : is === 'new' ? (
          <ins dir="auto">{text || ' '}</ins>
        ) : (
          <span dir="auto">{text || ' '}</span>
        )
      }
    </For>
  </section>
)

import { createMemo, For, Show } from 'solid-js'
import { t } from '../../words/index.ts'
import { Blocks } from '../prose/Blocks.tsx'
import { parse } from '../prose/parse.ts'
import { Spans } from '../prose/Spans.tsx'
import { contentsOf, sectionsOf } from './sections.ts'
import '../prose/prose.css'

/** The text of an article: its headings are those of the page, and a long one begins with a list of them. */
export const Body = (props: { readonly text: string; readonly contents?: boolean }) => {
  const sections = createMemo(() => sectionsOf(parse(props.text)))
  const contents = () => (props.contents === false ? [] : contentsOf(sections()))
  return (
    <>
      <Show when={contents().length > 0}>
        <nav class="article-contents" aria-label={t('article.contents')}>
          <strong>{t('article.contents')}</strong>
          <ol>
            <For each={contents()}>
              {({ id, name }) => (
                <li>
                  <a href={`#${encodeURIComponent(id)}`} dir="auto">
                    {name}
                  </a>
                </li>
              )}
            </For>
          </ol>
        </nav>
      </Show>
      <div class="article-text prose">
        <For each={sections()}>
          {({ id, heading, blocks }) => (
            <section aria-labelledby={id || undefined}>
              <Show when={heading}>
                {(spans) => (
                  <h2 id={id} dir="auto">
                    <Spans spans={spans()} />
                  </h2>
                )}
              </Show>
              <div class="prose-blocks">
                <Blocks blocks={blocks} />
              </div>
            </section>
          )}
        </For>
      </div>
    </>
  )
}

import { createResource, For, Show } from 'solid-js'
import type { OutdatedAnswers } from '../../../shared/protocol/articles.ts'
import { moment, number, t } from '../../words/index.ts'
import { pathTo } from '../thread/link.ts'
import { type ArticleApi, pathOf } from './api.ts'
import { ready } from './ready.ts'

interface OutdatedProps {
  readonly api: ArticleApi
  readonly slug: string
  readonly retired: boolean
}

/** Past answers that an article was the ground of as it no longer is. Where there are none, nothing is said. */
export const Outdated = (props: OutdatedProps) => {
  const [answers] = createResource(
    () => props.slug,
    (slug) => props.api.articleAnswers({ params: { slug } }),
  )
  return (
    <Show when={ready(answers)?.total ? ready(answers) : null}>{(found) => <Told {...props} answers={found()} />}</Show>
  )
}

const Told = (props: OutdatedProps & { readonly answers: OutdatedAnswers }) => {
  const hidden = () => props.answers.total - props.answers.items.length
  const shown = () => number(props.answers.total)
  return (
    <section class="sheet article-outdated" aria-labelledby="article-outdated">
      <h2 id="article-outdated">
        {props.retired
          ? t('article.restRetired', props.answers.total, shown())
          : t('article.restOlder', props.answers.total, shown())}
      </h2>
      <p class="soft">{t('article.restBody')}</p>
      <Show when={props.answers.items.length > 0}>
        <ul>
          <For each={props.answers.items}>
            {({ conversation, seq, at, version, name }) => (
              <li>
                <a href={pathTo(conversation, seq)} dir="auto">
                  {name ?? t('article.restTalk')}
                </a>
                <span class="soft">
                  {moment(at)} · <a href={pathOf(props.slug, version)}>{t('article.version', number(version))}</a>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={hidden() > 0}>
        <p class="soft">{t('article.restHidden', hidden(), number(hidden()))}</p>
      </Show>
    </section>
  )
}

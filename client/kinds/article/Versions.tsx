import { createResource, createSignal, For, Show } from 'solid-js'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { moment, number, t } from '../../words/index.ts'
import { type ArticleApi, pathOf } from './api.ts'
import { Diff } from './Diff.tsx'
import { ready } from './ready.ts'

interface VersionsProps {
  readonly api: ArticleApi
  readonly article: ArticleDraft
}

/** All that was published, and what changed between two of them. */
export const Versions = (props: VersionsProps) => {
  const options = () =>
    props.article.versions.map(({ version }) => ({
      value: String(version),
      label: t('article.version', number(version)),
    }))
  const [older, setOlder] = createSignal(String(props.article.versions[1]?.version ?? 1))
  const [newer, setNewer] = createSignal(String(props.article.versions[0]?.version ?? 1))
  const textOf = async (version: string) => {
    const { content } = await props.api.article({ params: { slug: props.article.slug }, query: { version } })
    return `# ${content.title}\n\n${content.text}`
  }
  const [texts] = createResource(
    () => (props.article.versions.length > 1 ? ([older(), newer()] as const) : null),
    (which) => Promise.all(which.map(textOf)),
  )
  return (
    <section class="sheet article-versions" aria-labelledby="article-versions">
      <h2 id="article-versions">{t('article.versions')}</h2>
      <ol>
        <For each={props.article.versions}>
          {({ version, at, by }) => (
            <li>
              <a href={pathOf(props.article.slug, version)}>{t('article.version', number(version))}</a>{' '}
              <span class="soft">
                {moment(at)}
                {by ? ` · ${by.name}` : ''}
              </span>
            </li>
          )}
        </For>
      </ol>
      <Show when={options().length > 1}>
        <h3>{t('article.differences')}</h3>
        <div class="article-which">
          <SelectField label={t('article.from')} value={older()} options={options()} onValue={setOlder} />
          <SelectField label={t('article.to')} value={newer()} options={options()} onValue={setNewer} />
        </div>
        <Show when={ready(texts)}>{(both) => <Diff before={both()[0] ?? ''} after={both()[1] ?? ''} />}</Show>
      </Show>
    </section>
  )
}

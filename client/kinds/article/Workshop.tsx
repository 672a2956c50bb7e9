import { createSignal, For, Show } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { toast } from '../../ui/Toast.tsx'
import { language, number, t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { ArticleForm, contentOf, type Written } from './ArticleForm.tsx'
import { pathOf } from './api.ts'
import { createDeskNames } from './desks.ts'
import { slugOf } from './slug.ts'
import { createWriting } from './writing.ts'

interface WorkshopProps {
  /** null: it begins */
  readonly article: ArticleDraft | null
  readonly onWritten: (slug: string) => void
  readonly onChanged: () => void
}

const begun = (article: ArticleDraft | null): Written =>
  article
    ? { ...article.content, slug: article.slug, keywords: article.content.keywords.join(', ') }
    : {
        slug: '',
        language: language(),
        title: '',
        text: '',
        audience: 'public',
        desk: null,
        keywords: '',
        translation: null,
      }

/** The form of an article with what is done with it: saved, published, retired. */
export const Workshop = (props: WorkshopProps) => {
  const live = useLive()
  const desks = createDeskNames(live.api)
  const { article } = props
  const writing = createWriting(
    (conversation, id, body) => live.api.command({ params: { conversation }, body: { id, body } }),
    article,
  )
  const [written, setWritten] = createSignal(begun(article))
  const [named, setNamed] = createSignal(false)
  const [wrong, setWrong] = createSignal<Partial<Record<'slug' | 'title' | 'text', string>>>({})
  const [busy, setBusy] = createSignal(false)

  const write = (some: Partial<Written>) => {
    setWrong({})
    if (some.slug !== undefined) setNamed(some.slug !== '')
    const next = { ...written(), ...some }
    setWritten(article || named() || some.title === undefined ? next : { ...next, slug: slugOf(next.title) })
  }
  const missing = () => {
    const { slug, title, text } = written()
    const said = {
      ...(!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && { slug: t('article.slugWrong') }),
      ...(!title.trim() && { title: t('article.titleMissing') }),
      ...(!text.trim() && { text: t('article.textMissing') }),
    }
    setWrong(said)
    return Object.keys(said).length > 0
  }
  const carryOut = async (deed: () => Promise<unknown>, said: string) => {
    if (busy()) return
    setBusy(true)
    try {
      await deed()
      toast(said, { tone: 'success' })
      if (article) props.onChanged()
      else props.onWritten(written().slug)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'article.taken') setWrong({ slug: why(error) })
      else toast(why(error), { tone: 'warning' })
    } finally {
      setBusy(false)
    }
  }
  const save = () => missing() || carryOut(() => writing.save(written().slug, contentOf(written())), t('article.saved'))
  const publish = () =>
    missing() || carryOut(() => writing.publish(written().slug, contentOf(written())), t('article.published'))
  const retire = async () => {
    const question = { title: t('article.retireTitle'), body: t('article.retireBody'), action: t('article.retire') }
    if (await confirmed(question)) await carryOut(writing.retire, t('article.retiredDone'))
  }
  return (
    <>
      <Show when={article} keyed={true}>
        {(one) => (
          <div class="article-state">
            <Badge tone={one.stage === 'published' ? 'success' : 'soft'}>{t(`article.stages.${one.stage}`)}</Badge>
            <Show when={one.waiting && one.stage !== 'draft'}>
              <Badge tone="info">{t('article.waiting')}</Badge>
            </Show>
            <span class="soft">{t('article.thought', number(one.helpful), number(one.unhelpful))}</span>
            <Show when={one.stage !== 'draft'}>
              <ButtonLink size="small" href={pathOf(one.slug)}>
                {t('article.open')}
              </ButtonLink>
              <Show
                when={one.stage === 'published'}
                fallback={
                  <Button size="small" onClick={() => void carryOut(writing.restore, t('article.restored'))}>
                    {t('article.restore')}
                  </Button>
                }
              >
                <Button size="small" onClick={() => void retire()}>
                  {t('article.retire')}
                </Button>
              </Show>
            </Show>
          </div>
        )}
      </Show>
      <ArticleForm
        written={written()}
        named={article !== null}
        desks={desks}
        busy={busy()}
        wrong={wrong()}
        onWrite={write}
        onSave={() => void save()}
        onPublish={() => void publish()}
      />
      <Show when={(article?.words.length ?? 0) > 0}>
        <section class="sheet article-words" aria-labelledby="article-words">
          <h2 id="article-words">{t('article.words')}</h2>
          <ul>
            <For each={article?.words}>
              {({ helpful, words }) => (
                <li>
                  <Badge tone={helpful ? 'success' : 'warning'}>{helpful ? t('article.yes') : t('article.no')}</Badge>{' '}
                  <span dir="auto">{words}</span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}

import { createSignal, Show } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { toast } from '../../ui/Toast.tsx'
import { language, t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { ArticleForm } from './ArticleForm.tsx'
import { createDeskNames } from './desks.ts'
import { createEditing } from './editing.ts'
import { createShelf } from './kept.ts'
import { Late } from './Late.tsx'
import { Opinions } from './Opinions.tsx'
import { Standing } from './Standing.tsx'
import { createWriting } from './writing.ts'
import type { Written } from './written.ts'

interface WorkshopProps {
  /** null: it begins */
  readonly article: ArticleDraft | null
  readonly onWritten: (slug: string) => void
  readonly onChanged: (now: ArticleDraft) => void
}

/** The form of an article with what is done with it: saved, published, retired. */
export const Workshop = (props: WorkshopProps) => {
  const { api, account } = useLive()
  const desks = createDeskNames(api)
  const editing = createEditing({
    article: props.article,
    language: language(),
    shelf: createShelf(localStorage, account, props.article?.slug ?? null),
  })
  const { written, content } = editing
  const writingOn = (article: ArticleDraft | null) =>
    createWriting(
      (conversation, id, body) => api.command({ params: { conversation }, body: { id, body } }),
      article,
      editing.stands,
    )
  let writing = writingOn(props.article)
  const [wrong, setWrong] = createSignal<Partial<Record<'slug' | 'title' | 'text', string>>>({})
  const [busy, setBusy] = createSignal(false)

  const write = (some: Partial<Written>) => {
    setWrong({})
    editing.write(some)
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
  const listen = async () => {
    const now = await api.articleDraft({ params: { slug: written().slug } })
    editing.heard(now)
    writing = writingOn(now)
    props.onChanged(now)
  }
  /** @returns  false: somebody was faster, and has to be heard first */
  const attempt = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed()
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'article.stale')) throw error
      await listen()
      if (editing.late()) return false
      await deed() // it stands there as it was sent: only the answer was lost
    }
    return true
  }
  /** Goes on where the new article stands. */
  const leave = () => {
    editing.settle()
    props.onWritten(written().slug)
  }
  const carryOut = async (deed: () => Promise<unknown>, said: string) => {
    if (busy()) return
    setBusy(true)
    try {
      if (!(await attempt(deed))) return document.querySelector<HTMLElement>('.article-late')?.focus()
      toast(said, { tone: 'success' })
      if (props.article) await listen()
      else leave()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'article.taken') setWrong({ slug: why(error) })
      else toast(why(error), { tone: 'warning' })
      if (!props.article && editing.made() > 0) leave() // saved it is, if no more than that
    } finally {
      setBusy(false)
    }
  }
  const save = () => missing() || carryOut(() => writing.save(written().slug, content()), t('article.saved'))
  const publish = () => missing() || carryOut(() => writing.publish(written().slug, content()), t('article.published'))
  const retire = async () => {
    const question = { title: t('article.retireTitle'), body: t('article.retireBody'), action: t('article.retire') }
    if (await confirmed(question)) await carryOut(() => writing.retire(), t('article.retiredDone'))
  }
  const discard = async () => {
    const [title, body, action] = [t('article.discardTitle'), t('article.discardBody'), t('article.discard')]
    if (!(await confirmed({ title, body, action, danger: true }))) return
    setWrong({})
    editing.discard()
  }
  return (
    <>
      <Show when={props.article}>
        {(article) => (
          <Standing
            article={article()}
            onRetire={() => void retire()}
            onRestore={() => void carryOut(() => writing.restore(), t('article.restored'))}
          />
        )}
      </Show>
      <Late editing={editing} desks={desks} onTheirs={() => void discard()} />
      <Show when={editing.found() && !editing.late()}>
        <Banner
          action={
            <Button size="small" onClick={() => void discard()}>
              {t('article.discard')}
            </Button>
          }
        >
          {t('article.keptBack')}
        </Banner>
      </Show>
      <ArticleForm
        written={written()}
        named={props.article !== null}
        desks={desks}
        busy={busy()}
        late={editing.late()}
        dirty={editing.dirty()}
        wrong={wrong()}
        onWrite={write}
        onDiscard={() => void discard()}
        onSave={() => void save()}
        onPublish={() => void publish()}
      />
      <Show when={props.article?.words.length}>
        <Opinions words={props.article?.words ?? []} />
      </Show>
    </>
  )
}

import ThumbsDown from 'lucide-solid/icons/thumbs-down'
import ThumbsUp from 'lucide-solid/icons/thumbs-up'
import { createSignal, type JSX, Show } from 'solid-js'
import { type CommandId, uuidv7 } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { LONGEST_FEEDBACK } from '../../../shared/kinds/post/index.ts'
import type { ArticlePage } from '../../../shared/protocol/articles.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { useLiveIfSigned } from '../live.tsx'

interface FeedbackProps {
  readonly article: ArticlePage
  /** what guests can do instead */
  readonly ways: JSX.Element
}

/** Did it help? One says so once, with words for those who write it, and may think better of it. */
export const Feedback = (props: FeedbackProps) => {
  const live = useLiveIfSigned()
  const [helpful, setHelpful] = createSignal<boolean | null>(props.article.mine?.helpful ?? null)
  const [words, setWords] = createSignal(props.article.mine?.words ?? '')
  const [busy, setBusy] = createSignal(false)
  const [told, setTold] = createSignal(false)

  const rate = async (next: boolean | null, said: string) => {
    if (!live || busy()) return
    setBusy(true)
    const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as CommandId
    const body = { type: 'article.rate', helpful: next, words: next === null ? '' : said } as const
    try {
      await live.api.command({ params: { conversation: props.article.conversation }, body: { id, body } })
      setHelpful(next)
      return true
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      toast(why(error), { tone: 'warning' })
      return false
    } finally {
      setBusy(false)
    }
  }
  const press = (which: boolean) => {
    setTold(false)
    void rate(helpful() === which ? null : which, words().trim())
  }
  const send = async (event: Event) => {
    event.preventDefault()
    if (await rate(helpful(), words().trim())) setTold(true)
  }
  return (
    <section class="article-feedback sheet" aria-labelledby="article-feedback">
      <h2 id="article-feedback">{t('article.helped')}</h2>
      <Show
        when={live}
        fallback={
          <p class="soft">
            {t('article.guest')} {props.ways}
          </p>
        }
      >
        <p class="article-thumbs">
          <Button icon={ThumbsUp} aria-pressed={helpful() === true} onClick={() => press(true)}>
            {t('article.yes')}
          </Button>
          <Button icon={ThumbsDown} aria-pressed={helpful() === false} onClick={() => press(false)}>
            {t('article.no')}
          </Button>
        </p>
        <p role="status" class="soft">
          {helpful() === null ? '' : told() ? t('article.told') : t('article.thanks')}
        </p>
        <Show when={helpful() !== null && !told()}>
          <form onSubmit={(event) => void send(event)}>
            <TextArea
              label={helpful() ? t('article.whatHelped') : t('article.whatMissing')}
              optional={true}
              value={words()}
              onValue={setWords}
              maxLength={LONGEST_FEEDBACK}
              dir="auto"
            />
            <Show when={words().trim()}>
              <Button type="submit" tone="primary" busy={busy()}>
                {t('article.tell')}
              </Button>
            </Show>
          </form>
        </Show>
      </Show>
    </section>
  )
}

import ThumbsDown from 'lucide-solid/icons/thumbs-down'
import ThumbsUp from 'lucide-solid/icons/thumbs-up'
import { createSignal, Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { t } from '../../words/index.ts'

const LONGEST = 1_000

interface RatingCardProps {
  readonly onRate: (good: boolean, words: string) => void
}

/** How it was, for whoever asked: good or not, and in words where they want to say more (CS7). */
export const RatingCard = (props: RatingCardProps) => {
  const [good, setGood] = createSignal<boolean | null>(null)
  const [words, setWords] = createSignal('')
  return (
    <section class="ticket-rating" aria-label={t('ticket.rate')}>
      <p>{t('ticket.rate')}</p>
      <div class="ticket-opinions">
        <Button icon={ThumbsUp} aria-pressed={good() === true} onClick={() => setGood(true)}>
          {t('ticket.good')}
        </Button>
        <Button icon={ThumbsDown} aria-pressed={good() === false} onClick={() => setGood(false)}>
          {t('ticket.bad')}
        </Button>
      </div>
      <Show when={good() !== null}>
        <TextArea
          label={good() ? t('ticket.goodWords') : t('ticket.badWords')}
          optional={true}
          value={words()}
          onValue={setWords}
          maxLength={LONGEST}
          dir="auto"
        />
        <Button tone="primary" onClick={() => props.onRate(good() === true, words().trim())}>
          {t('ticket.sendRating')}
        </Button>
      </Show>
    </section>
  )
}

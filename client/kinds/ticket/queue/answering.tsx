import Lock from 'lucide-solid/icons/lock'
import MessageSquareText from 'lucide-solid/icons/message-square-text'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { type Desk, inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import { type Blanks, fill, type Ticket } from '../../../../shared/kinds/ticket/index.ts'
import type { Opened, View } from '../../../sync/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyOf } from '../../../ui/drawn.ts'
import { toast } from '../../../ui/Toast.tsx'
import { language, t, why } from '../../../words/index.ts'
import { noteBegun } from '../../composer/draft.ts'
import type { Way } from '../../composer/way.ts'
import type { Live } from '../../live.tsx'
import { saidIn } from '../../media/said.ts'
import { cannedLike } from './canned.ts'
import { noting, setNoting } from './doing.ts'
import { putBelow } from './proposed/proposed.ts'
import { ReplyStrip } from './proposed/ReplyStrip.tsx'
import './answering.css'

interface Answering {
  readonly live: Live
  readonly conversation: ConversationId
  readonly view: () => View
  readonly opened: Opened
  readonly config: () => Desk | null
  readonly blanks: () => Blanks
}

/** An answer of a colleague that came while somebody wrote: nobody talks over another. */
interface Missed {
  readonly seq: number
  readonly by: AccountId
}

/** How an agent says something: in public, as far as they have read what others said; or to the staff alone. */
export const createAnswering = ({ live, conversation, view, opened, config, blanks }: Answering): Way => {
  const [missed, setMissed] = createSignal<Missed | null>(null)
  const [since, setSince] = createSignal<number | null>(null)
  const ticket = () => view().state as Ticket | null
  /** up to where whoever writes has read: what came after they began, they may not have seen */
  const seen = () => since() ?? view().head
  const miss = (one: Missed) => {
    opened.quote(one.seq)
    setMissed(one)
  }
  // what came while somebody wrote and was shown to them is read
  const read = () => {
    setMissed(null)
    setSince(view().head)
  }
  // what was put into the box stands for the proposal until another text is begun there
  const [used, setUsed] = createSignal<number | null>(null)
  let empty = true
  const proposed = () => ticket()?.staff.suggestions?.reply
  const takes = () => (used() !== null && used() === proposed()?.seq ? { suggestion: used()! } : {})
  const use = () => {
    const one = proposed()
    if (!one) return
    setNoting(false)
    const { text, replyTo } = live.sync.drafts.of(conversation)
    live.sync.drafts.write(conversation, { text: putBelow(text, one.value), replyTo })
    setUsed(one.seq)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.queue .composer textarea')?.focus())
  }
  setNoting(noteBegun(live.account, conversation)) // what was begun for the staff goes on as that
  createEffect(on(noting, () => setMissed(null), { defer: true }))

  const refused = (refusal: unknown, giveBack: () => void) => {
    if (!(refusal instanceof Refusal)) throw refusal
    const { seq, by } = refusal.details as { seq?: number; by?: AccountId }
    if (refusal.code === 'ticket.answered' && seq && by) miss({ seq, by })
    else toast(why(refusal), { tone: 'warning' })
    giveBack()
  }
  const wish: Way['say'] = (body, giveBack) => {
    const again = used()
    try {
      const { id, outcome } = live.sync.send(conversation, { ...body, ...takes() })
      setSince(null)
      setUsed(null)
      outcome.catch((refusal) => {
        if (refusal instanceof Refusal && refusal.code !== 'ticket.answered') return // said on the message itself
        live.sync.outbox.discard(id)
        refused(refusal, giveBack)
        setUsed(again)
      })
    } catch (refusal) {
      refused(refusal, giveBack)
    }
  }
  const note: Way['say'] = ({ text, mentions, files, ...more }, giveBack) => {
    if (text === undefined && !files) {
      if ('sticker' in more) toast(t('queue.noteWords'), { tone: 'warning' })
      return
    }
    const body = { type: 'note.post' as const, ...(text !== undefined && { text }) }
    const back = () => {
      setNoting(true)
      giveBack()
    }
    try {
      const sent = live.sync.send(conversation, { ...body, ...(mentions && { mentions }), ...(files && { files }) })
      sent.outcome.catch((refusal) => refused(refusal, back))
    } catch (refusal) {
      refused(refusal, back)
    }
  }

  const Head = () => (
    <div class="queue-say" data-private={noting() ? '' : undefined}>
      <Show when={missed()}>
        {(one) => (
          <div class="queue-missed" role="alert">
            <p>
              {copyOf(TriangleAlert, 18)} <b>{t('queue.missed', live.name(one().by))}</b>
            </p>
            <Show when={view().quotes[one().seq]}>
              {(message) => <blockquote dir="auto">{saidIn(message())}</blockquote>}
            </Show>
            <p>{t('queue.missedBody')}</p>
            <Button size="small" onClick={read}>
              {t('queue.sendAnyway')}
            </Button>
          </div>
        )}
      </Show>
      <Show when={!noting() && proposed()}>
        {(one) => (
          <ReplyStrip
            reply={one()}
            used={used() === one().seq}
            onUse={use}
            onDismiss={() => live.wish(conversation, { type: 'suggestion.dismiss', suggestion: one().seq })}
          />
        )}
      </Show>
      <fieldset class="queue-audience">
        <legend class="unseen">{t('queue.audience')}</legend>
        <button type="button" aria-pressed={!noting()} onClick={() => setNoting(false)}>
          {copyOf(MessageSquareText, 16)} {t('queue.answer')}
        </button>
        <button type="button" aria-pressed={noting()} onClick={() => setNoting(true)}>
          {copyOf(Lock, 16)} {t('queue.note')}
        </button>
        <Show when={noting()}>
          <span class="queue-hint">{t('queue.noteHint')}</span>
        </Show>
      </fieldset>
    </div>
  )
  return {
    Head,
    label: () => (noting() ? t('queue.noteWrite') : t('queue.answerWrite')),
    private: noting,
    wrote(something) {
      if (something && empty) setUsed(null)
      empty = !something
      if (!something) setSince(null)
      else if (since() === null) setSince(view().head)
    },
    holds() {
      const answered = ticket()?.answered
      if (noting() || !answered || answered.seq <= seen() || answered.by === live.account) return false
      miss(answered)
      setSince(view().head)
      return true
    },
    say: (body, giveBack) => (noting() ? note(body, giveBack) : wish({ ...body, seen: seen() }, giveBack)),
    texts: (query) =>
      cannedLike(config()?.canned ?? [], query, language()).map(({ label, text }) => ({
        insert: fill(inLanguage(text, language()), blanks()),
        title: inLanguage(label, language()),
        hint: t('queue.canned'),
        face: '¶',
      })),
  }
}

import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { type Asked, isClosed, type Message, votersOf } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { later } from '../../ui/later.tsx'
import { moment, number, t } from '../../words/index.ts'
import { createEnding } from '../alerts/ending.ts'
import { useLive } from '../live.tsx'
import './poll.css'

const VotersDialog = later(async () => (await import('./VotersDialog.tsx')).VotersDialog)

interface PollCardProps {
  readonly conversation: ConversationId
  readonly message: Message
  readonly poll: Asked
  /** may this account close polls of others? */
  readonly moderates: boolean
}

/** The answers of a question, how many chose each, and one's own choice. Pressed again, it is taken back. */
export const PollCard = (props: PollCardProps) => {
  const live = useLive()
  const id = createUniqueId()
  const [showing, setShowing] = createSignal(false)
  const now = createEnding(() => [props.poll.until ?? 0])
  const closed = () => isClosed(props.poll, now())
  const own = () => props.poll.choices[live.account] ?? []
  const people = () => Object.keys(props.poll.choices).length
  const voters = createMemo(() => votersOf(props.poll))
  const most = () => Math.max(1, ...voters().map(({ length }) => length))
  const choose = (place: number) => {
    const taken = own().includes(place)
    const others = props.poll.several ? own().filter((other) => other !== place) : []
    const answers = taken ? others : [...others, place]
    live.wish(props.conversation, { type: 'poll.vote', target: props.message.seq, answers })
  }
  const close = async () => {
    const question = { title: t('poll.closeTitle'), body: t('poll.closeBody'), action: t('poll.close') }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'poll.close', target: props.message.seq })
  }
  const mayClose = () => props.message.seq > 0 && !closed() && (props.message.by === live.account || props.moderates)
  return (
    <section class="poll" aria-labelledby={`${id}-says`}>
      <p class="poll-says" id={`${id}-says`}>
        {props.poll.several ? t('poll.several') : t('poll.one')}
      </p>
      <ul>
        <For each={props.poll.answers}>
          {(answer, place) => (
            <li>
              <Answer
                answer={answer}
                count={voters()[place()]!.length}
                of={people()}
                chosen={own().includes(place())}
                leads={closed() && voters()[place()]!.length === most()}
                disabled={closed() || props.message.seq === 0}
                onChoose={() => choose(place())}
              />
            </li>
          )}
        </For>
      </ul>
      <div class="poll-foot">
        <span>{t('poll.people', people())}</span>
        <Until poll={props.poll} closed={closed()} />
        <Show when={people() > 0}>
          <Button tone="quiet" size="small" onClick={() => setShowing(true)}>
            {t('poll.who')}
          </Button>
        </Show>
        <Show when={mayClose()}>
          <Button tone="quiet" size="small" onClick={() => void close()}>
            {t('poll.close')}
          </Button>
        </Show>
      </div>
      <Show when={showing()}>
        <VotersDialog poll={props.poll} onClose={() => setShowing(false)} />
      </Show>
    </section>
  )
}

const Until = (props: { readonly poll: Asked; readonly closed: boolean }) => (
  <Show
    when={props.closed}
    fallback={<Show when={props.poll.until}>{(until) => <span>{t('poll.until', moment(until()))}</span>}</Show>}
  >
    <strong>{t('poll.closed')}</strong>
  </Show>
)

interface AnswerProps {
  readonly answer: string
  readonly count: number
  /** how many people chose anything */
  readonly of: number
  readonly chosen: boolean
  /** of a poll that has ended: none has more */
  readonly leads: boolean
  readonly disabled: boolean
  readonly onChoose: () => void
}

/** One answer: the bar says at a glance what the number says in words. */
const Answer = (props: AnswerProps) => {
  const share = () => (props.of === 0 ? 0 : props.count / props.of)
  return (
    <button
      type="button"
      class="poll-answer"
      classList={{ leads: props.leads }}
      aria-pressed={props.chosen}
      disabled={props.disabled}
      style={{ '--share': share() }}
      onClick={() => props.onChoose()}
    >
      <span class="poll-mark" aria-hidden="true">
        <Show when={props.chosen}>
          <Check />
        </Show>
      </span>
      <span class="poll-answer-text" dir="auto">
        {props.answer}
      </span>{' '}
      <span class="poll-count" aria-hidden="true">
        {number(props.count)}
      </span>
      <span class="unseen">{t('poll.votes', props.count, props.of)}</span>
    </button>
  )
}

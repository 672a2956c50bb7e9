import Check from 'lucide-solid/icons/check'
import Pencil from 'lucide-solid/icons/pencil'
import Sparkles from 'lucide-solid/icons/sparkles'
import X from 'lucide-solid/icons/x'
import { For, onCleanup, onMount, Show } from 'solid-js'
import type { ConversationId } from '../../../../../shared/kernel/ids.ts'
import type { Desk } from '../../../../../shared/kinds/ticket/desk/index.ts'
import type { Ticket } from '../../../../../shared/kinds/ticket/index.ts'
import { copyOf } from '../../../../ui/drawn.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { language, t } from '../../../../words/index.ts'
import { Keys } from '../../../find/Keys.tsx'
import { useLive } from '../../../live.tsx'
import { placeName, usePlaces } from '../../../places/index.tsx'
import { ask, type Question } from '../doing.ts'
import { Section } from '../Section.tsx'
import { setProposals } from './hand.ts'
import { type FieldProposal, fieldsProposed, type ProposedField, valueNamed } from './proposed.ts'
import { percent, reasonOf } from './reasons.ts'
import './proposed.css'

interface ProposalsProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  readonly config: Desk | null
}

/** Where something else is chosen for a field. */
const QUESTIONS: Readonly<Record<ProposedField, Question>> = {
  category: 'category',
  priority: 'priority',
  place: 'place',
  assignee: 'assign',
}

/** What the bot proposes for the fields of a ticket, to be taken, changed or dismissed. */
export const Proposals = (props: ProposalsProps) => {
  const live = useLive()
  const places = usePlaces()
  const all = () => fieldsProposed(props.ticket)
  const named = (one: FieldProposal) =>
    valueNamed(one, {
      desk: props.config,
      language: language(),
      person: (id) => live.name(id as never),
      place: (id) => (places()?.pathOf(id as never) ?? []).map(placeName).join(' › ') || null,
    })
  const take = ({ seq }: FieldProposal) => live.wish(props.conversation, { type: 'suggestion.take', suggestion: seq })
  const change = ({ field }: FieldProposal) => ask(QUESTIONS[field])
  const dismiss = ({ seq }: FieldProposal) =>
    live.wish(props.conversation, { type: 'suggestion.dismiss', suggestion: seq })
  const first = (deed: (one: FieldProposal) => void) => () => {
    const [one] = all()
    if (one) deed(one)
  }
  onMount(() => setProposals({ accept: first(take), change: first(change), dismiss: first(dismiss) }))
  onCleanup(() => setProposals(null))
  return (
    <Show when={all().length > 0}>
      <Section title={t('suggest.title')}>
        <ul class="queue-proposals">
          <For each={all().map(({ seq }) => seq)}>
            {(seq) => (
              <Show when={all().find((one) => one.seq === seq)}>
                {(one) => (
                  <Proposal
                    one={one()}
                    named={named(one())}
                    onTake={() => take(one())}
                    onChange={() => change(one())}
                    onDismiss={() => dismiss(one())}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
        <p class="queue-proposal-keys soft">
          <span>
            <Keys keys="Y" /> {t('suggest.keys.take')}
          </span>
          <span>
            <Keys keys="E" /> {t('suggest.keys.change')}
          </span>
          <span>
            <Keys keys="W" /> {t('suggest.keys.dismiss')}
          </span>
        </p>
      </Section>
    </Show>
  )
}

interface ProposalProps {
  readonly one: FieldProposal
  /** what is proposed, in words */
  readonly named: string
  readonly onTake: () => void
  readonly onChange: () => void
  readonly onDismiss: () => void
}

const Proposal = (props: ProposalProps) => {
  const field = () => t(`suggest.field.${props.one.field}`)
  return (
    <li data-proposal={props.one.field}>
      <span class="queue-proposal-field">
        {copyOf(Sparkles, 14)} {field()}
      </span>
      <span class="queue-proposal-value">
        <b dir="auto">{props.named}</b> <span class="queue-proposal-score">{percent(props.one.score)}</span>
      </span>
      <span class="queue-proposal-deeds">
        <IconButton icon={Check} size="small" label={t('suggest.take', field(), props.named)} onClick={props.onTake} />
        <IconButton icon={Pencil} size="small" label={t('suggest.change', field())} onClick={props.onChange} />
        <IconButton icon={X} size="small" label={t('suggest.dismiss', field())} onClick={props.onDismiss} />
      </span>
      <Show when={reasonOf(props.one)}>
        {(reason) => (
          <span class="queue-proposal-why soft" dir="auto">
            {reason()}
          </span>
        )}
      </Show>
    </li>
  )
}

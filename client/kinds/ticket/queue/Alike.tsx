import Link from 'lucide-solid/icons/link'
import Merge from 'lucide-solid/icons/merge'
import { createResource, For, type JSX, Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { assetOf, isOpen, type Ticket } from '../../../../shared/kinds/ticket/index.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { language, t } from '../../../words/index.ts'
import { Keys } from '../../find/Keys.tsx'
import { useLive } from '../../live.tsx'
import { NOTHING_ALIKE, sameChoices } from './alike.ts'
import { OneFound } from './Found.tsx'
import { Pick } from './Pick.tsx'
import { Rate } from './patterns/Rate.tsx'
import { Section } from './Section.tsx'
import './alike.css'

interface AlikeProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  readonly pathTo: (conversation: string) => string
}

/** What may be about the same as a ticket, asked again when it is about something else. */
const useAlike = (props: Pick<AlikeProps, 'conversation' | 'ticket'>) => {
  const { api } = useLive()
  const about = () => {
    const { category, place, point, desk, mergedInto } = props.ticket
    return JSON.stringify([props.conversation, assetOf(props.ticket), category, place?.id, point, desk, !!mergedInto])
  }
  const [found] = createResource(about, () =>
    api.alike({ params: { conversation: props.conversation } }).catch(() => NOTHING_ALIKE),
  )
  return () => found.latest ?? NOTHING_ALIKE
}

/** The other tickets of the same thing, what lies near, and what sounds the same. */
export const Alike = (props: AlikeProps) => {
  const alike = useAlike(props)
  return (
    <>
      <Show when={assetOf(props.ticket)}>
        {(asset) => (
          <Section title={t('near.asset', asset())}>
            <p class="soft">{t('near.assetCount', alike().asset.count)}</p>
            <Show when={alike().asset.rate}>{(rate) => <Rate rate={rate()} />}</Show>
            <List {...props} cards={alike().asset.items} />
          </Section>
        )}
      </Show>
      <Show when={alike().near.count > 0}>
        <Section title={t('near.around', alike().near.count)}>
          <p class="soft queue-same">
            {t('near.sameHint')} <Keys keys="D" />
          </p>
          <List {...props} cards={alike().near.items} tie={!props.ticket.mergedInto} />
        </Section>
      </Show>
      <Show when={alike().similar.length > 0}>
        <Section title={t('queue.similar')}>
          <List {...props} cards={alike().similar} />
        </Section>
      </Show>
    </>
  )
}

interface ListProps extends AlikeProps {
  readonly cards: readonly TicketCard[]
  /** may this one be merged into them, or linked? */
  readonly tie?: boolean
}

const List = (props: ListProps) => (
  <ul class="queue-found">
    <For each={props.cards}>
      {(card) => (
        <OneFound card={card} href={props.pathTo(card.conversation)}>
          <Show when={props.tie && isOpen(card.stage)}>
            <Tying {...props} card={card} />
          </Show>
        </OneFound>
      )}
    </For>
  </ul>
)

const Tying = (props: AlikeProps & { readonly card: TicketCard }): JSX.Element => {
  const live = useLive()
  const { conversation } = props
  return (
    <span class="queue-tying">
      <IconButton
        icon={Merge}
        size="small"
        label={t('near.merge', props.card.number)}
        onClick={() => live.wish(conversation, { type: 'ticket.merge', into: props.card.conversation })}
      />
      <IconButton
        icon={Link}
        size="small"
        label={t('near.link', props.card.number)}
        onClick={() => live.wish(conversation, { type: 'ticket.link', to: props.card.conversation, tie: 'related' })}
      />
    </span>
  )
}

/** Which of those it is the same as: it goes on there. */
export const SameDialog = (props: Omit<AlikeProps, 'pathTo'> & { readonly onClose: () => void }) => {
  const live = useLive()
  const alike = useAlike(props)
  return (
    <Pick
      title={t('near.same')}
      choices={sameChoices(alike(), language(), (count) => t('near.others', count))}
      onPick={(into) => live.wish(props.conversation, { type: 'ticket.merge', into: into as ConversationId })}
      onClose={props.onClose}
    />
  )
}

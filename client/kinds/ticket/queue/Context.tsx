import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import type { AccountId } from '../../../../shared/kernel/ids.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { STAGES, type Ticket } from '../../../../shared/kinds/ticket/index.ts'
import type { Opened, View } from '../../../sync/index.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { showProfile } from '../../people/shown.ts'
import { PlaceCard } from '../../place/PlaceCard.tsx'
import { placeName, usePlaces } from '../../places/index.tsx'
import { Clocks } from './Clocks.tsx'
import { showContext } from './doing.ts'
import { FormValues } from './FormValues.tsx'
import { Found } from './Found.tsx'
import { History } from './History.tsx'
import { Section } from './Section.tsx'

interface ContextProps {
  readonly ticket: Ticket
  readonly view: View
  readonly opened: Opened
  readonly config: Desk | null
  readonly pathTo: (conversation: string) => string
}

/** What is known of a ticket, beside what is said in it. */
export const Context = (props: ContextProps) => (
  <aside class="queue-context" aria-label={t('queue.context')}>
    <span class="queue-context-close">
      <IconButton icon={X} label={t('action.close')} onClick={() => showContext(false)} />
    </span>
    <Clocks clocks={props.ticket.staff.timers.clocks} />
    <Show when={props.ticket.requester}>{(requester) => <Requester account={requester()} {...props} />}</Show>
    <FormValues conversation={props.view.conversation} ticket={props.ticket} config={props.config} />
    <Where ticket={props.ticket} />
    <Links {...props} />
    <Similar {...props} />
    <History view={props.view} opened={props.opened} />
  </aside>
)

const Requester = (props: ContextProps & { readonly account: AccountId }) => {
  const live = useLive()
  return (
    <Section title={t('queue.person')}>
      <button type="button" class="queue-person" onClick={() => showProfile(props.account)}>
        <Avatar name={live.name(props.account)} seed={props.account} />
        <span class="queue-person-names">
          <b class="one-line" dir="auto">
            {live.name(props.account)}
          </b>
          <Show when={live.person(props.account)}>
            {(person) => <span class="soft one-line">@{person().username}</span>}
          </Show>
        </span>
      </button>
      <Found
        title={t('queue.others')}
        filter={{ requester: props.account, stage: [...STAGES] }}
        but={props.view.conversation}
        pathTo={props.pathTo}
      />
    </Section>
  )
}

/** What is about the same, in the same place: found by its category. */
const Similar = (props: ContextProps) => (
  <Show when={props.ticket.category}>
    {(category) => (
      <Found
        title={t('queue.similar')}
        filter={{
          desk: [props.ticket.desk],
          category: category(),
          ...(props.ticket.place && { place: props.ticket.place.id }),
        }}
        but={props.view.conversation}
        pathTo={props.pathTo}
      />
    )}
  </Show>
)

const Where = (props: { readonly ticket: Ticket }) => {
  const places = usePlaces()
  const way = () => {
    const { place } = props.ticket
    return place ? (places()?.pathOf(place.id as never) ?? []).map(placeName) : []
  }
  return (
    <Show when={way().length > 0 || props.ticket.point}>
      <Section title={t('queue.place')}>
        <Show when={way().length > 0}>
          <p dir="auto">{way().join(' › ')}</p>
        </Show>
        <Show when={props.ticket.point}>{(point) => <PlaceCard place={point()} />}</Show>
      </Section>
    </Show>
  )
}

const Links = (props: ContextProps) => {
  const live = useLive()
  const links = () => Object.entries(props.ticket.staff.links)
  return (
    <Show when={links().length > 0}>
      <Section title={t('queue.links')}>
        <ul class="queue-found">
          <For each={links()}>
            {([to, { number, tie }]) => (
              <li class="queue-tied">
                <a href={props.pathTo(to)}>
                  <span class="soft">{t(`queue.tie.${tie}`)}</span> {number}
                </a>
                <IconButton
                  icon={X}
                  size="small"
                  label={t('queue.unlink', number)}
                  onClick={() => live.wish(props.view.conversation, { type: 'ticket.unlink', to: to as never })}
                />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

import Users from 'lucide-solid/icons/users'
import X from 'lucide-solid/icons/x'
import { createEffect, For, on, Show } from 'solid-js'
import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { othersIn, STAGES, type Ticket } from '../../../../shared/kinds/ticket/index.ts'
import type { Opened, View } from '../../../sync/index.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { copyOf } from '../../../ui/drawn.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { showProfile } from '../../people/shown.ts'
import { PlaceCard } from '../../place/PlaceCard.tsx'
import { placeName, usePlaces } from '../../places/index.tsx'
import { Alike } from './Alike.tsx'
import { Clocks } from './Clocks.tsx'
import { contextShown, showContext } from './doing.ts'
import { FormValues } from './FormValues.tsx'
import { Found } from './Found.tsx'
import { History } from './History.tsx'
import { Proposals } from './proposed/Proposals.tsx'
import { Section } from './Section.tsx'
import './context.css'

interface ContextProps {
  readonly ticket: Ticket
  readonly view: View
  readonly opened: Opened
  readonly config: Desk | null
  readonly pathTo: (conversation: string) => string
}

/** What is known of a ticket, beside what is said in it; where it lies over that, it takes the focus and gives it back. */
export const Context = (props: ContextProps) => {
  let whole!: HTMLElement
  let before: Element | null = null
  const close = () => {
    showContext(false)
    if (before instanceof HTMLElement) before.focus()
  }
  const enter = (shown: boolean) => {
    if (!shown) return
    before = document.activeElement
    whole.querySelector('button')?.focus()
  }
  createEffect(on(contextShown, enter, { defer: true }))
  return (
    <aside
      class="queue-context"
      ref={whole}
      aria-label={t('queue.context')}
      onKeyDown={(event) => event.key === 'Escape' && contextShown() && close()}
    >
      <span class="queue-context-close">
        <IconButton icon={X} label={t('action.close')} onClick={close} />
      </span>
      <Clocks clocks={props.ticket.staff.timers.clocks} />
      <Proposals conversation={props.view.conversation} ticket={props.ticket} config={props.config} />
      <Show when={props.ticket.requester}>{(requester) => <Requester account={requester()} {...props} />}</Show>
      <FormValues conversation={props.view.conversation} ticket={props.ticket} config={props.config} />
      <Where ticket={props.ticket} />
      <Links {...props} />
      <Alike conversation={props.view.conversation} ticket={props.ticket} pathTo={props.pathTo} />
      <History view={props.view} opened={props.opened} />
    </aside>
  )
}

const Requester = (props: ContextProps & { readonly account: AccountId }) => {
  const live = useLive()
  const isGuest = () => live.person(props.account)?.username === ''
  return (
    <Section title={t('queue.person')}>
      <button type="button" class="queue-person" disabled={isGuest()} onClick={() => showProfile(props.account)}>
        <Avatar name={live.name(props.account)} seed={props.account} />
        <span class="queue-person-names">
          <b class="one-line" dir="auto">
            {live.name(props.account)}
          </b>
          <Show when={live.person(props.account)}>
            {(person) => (
              <span class="soft one-line">{isGuest() ? t('staff.role.guest') : `@${person().username}`}</span>
            )}
          </Show>
        </span>
      </button>
      <Show when={othersIn(props.ticket) > 0}>
        <p class="queue-others">
          {copyOf(Users, 16)} {t('near.others', othersIn(props.ticket))}
        </p>
      </Show>
      <Found
        title={t('queue.others')}
        filter={{ requester: props.account, stage: [...STAGES] }}
        but={props.view.conversation}
        pathTo={props.pathTo}
      />
    </Section>
  )
}

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
  const links = () => props.ticket.staff.links
  const tied = () => Object.keys(links()) as ConversationId[]
  return (
    <Show when={tied().length > 0}>
      <Section title={t('queue.links')}>
        <ul class="queue-found">
          <For each={tied()}>
            {(to) => (
              <Show when={links()[to]}>
                {(link) => (
                  <li class="queue-tied">
                    <a href={props.pathTo(to)}>
                      <span class="soft">{t(`queue.tie.${link().tie}`)}</span> {link().number}
                    </a>
                    <IconButton
                      icon={X}
                      size="small"
                      label={t('queue.unlink', link().number)}
                      onClick={() => live.wish(props.view.conversation, { type: 'ticket.unlink', to })}
                    />
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

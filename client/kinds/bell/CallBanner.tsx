import { useNavigate } from '@solidjs/router'
import Siren from 'lucide-solid/icons/siren'
import { createMemo, mapArray, onCleanup, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Ticket } from '../../../shared/kinds/ticket/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { t, when } from '../../words/index.ts'
import { type Live, useLive } from '../live.tsx'
import { callsIn, isAwaited } from './calls.ts'
import { placeOf } from './place.ts'
import './calls.css'

/** How a ticket stands, followed from afar: looking at it here is not reading it. */
const follow = (live: Live, about: ConversationId) => {
  const shown = live.sync.looks.show([about])
  onCleanup(() => shown.end())
  const { view } = live.open(about, null, { anchor: 'newest', atEnd: () => false })
  return () => {
    const ticket = view().state as Ticket | null
    return ticket?.desk && isAwaited(ticket) ? { about, title: ticket.title } : null
  }
}

/** To what somebody was called and nobody is on, from the moment it comes: the oldest, and how many wait behind it. */
export const CallBanner = () => {
  const live = useLive()
  const navigate = useNavigate()
  const calls = createMemo(() => callsIn(live.told.tellings(), live.now()))
  const followed = mapArray(
    () => calls().map(({ about }) => about),
    (about) => follow(live, about),
  )
  const awaited = createMemo(() => followed().flatMap((ticket) => ticket() ?? []))
  const since = (about: ConversationId) => calls().find((call) => call.about === about)?.at ?? 0
  const path = (about: ConversationId) => placeOf({ about, reason: 'called' })
  const takeOn = (about: ConversationId) => {
    live.wish(about, { type: 'ticket.acknowledge' })
    navigate(path(about))
  }
  return (
    <Show when={awaited()[0]}>
      {(first) => (
        <div class="call">
          <Banner
            tone="danger"
            icon={Siren}
            bar={true}
            action={
              <Button size="small" tone="danger" onClick={() => takeOn(first().about)}>
                {t('alerts.call.mine')}
              </Button>
            }
          >
            <strong>{t('alerts.call.title')}</strong>{' '}
            <a class="call-ticket" href={path(first().about)} dir="auto">
              {first().title}
            </a>{' '}
            <span class="call-since">{t('alerts.call.since', when(since(first().about), Date.now()))}</span>
            <Show when={awaited().length > 1}>
              {' '}
              <a class="call-more" href="/notifications">
                {t('alerts.others', awaited().length - 1)}
              </a>
            </Show>
          </Banner>
        </div>
      )}
    </Show>
  )
}

import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { SECOND } from '../../../shared/kernel/time.ts'
import type { Lead } from '../../sync/index.ts'
import { setTitleCount } from '../../ui/title.ts'
import { count } from '../../words/index.ts'
import { placeOf } from '../bell/place.ts'
import { useLive } from '../live.tsx'
import { type Arrival, createArrivals } from './arrivals.ts'
import { chime } from './chime.ts'
import { createEyes } from './eyes.ts'
import { showBadge } from './favicon.ts'
import { createPopups } from './popups.ts'
import { followPreferences, preferences } from './preferences.ts'
import { countOf, ringOf } from './ring.ts'
import { useSaying } from './saying.ts'

/** What somebody reads as it comes, in another window or on another device, does not ring. */
const SETTLE = (2 * SECOND) / 5

/** Makes itself heard on every page: title, icon, sound, notifications of the browser. Shows nothing itself. */
export const Alerts = (props: { readonly lead: Lead }) => {
  const live = useLive()
  const navigate = useNavigate()
  const looking = createEyes(navigator.locks, useOpenPlace())
  const popupOf = useSaying()
  const popups = createPopups((about, message) => {
    const told = live.notices().find((notice) => notice.about === about)
    navigate(placeOf({ about, message, ...(told && { reason: told.reason, name: told.name }) }))
  })
  const arrivals = createArrivals(live.account)
  onCleanup(followPreferences())
  onCleanup(() => popups.clear())

  const waiting = createMemo(() => countOf(live.rows(), preferences().title, live.now()))
  createEffect(() => {
    setTitleCount(waiting() > 0 ? count(waiting()) : '')
    showBadge(waiting())
  })
  onCleanup(() => {
    setTitleCount('')
    showBadge(0)
  })

  const isOpen = (about: Arrival['about']) =>
    (live.sync.inbox.row(about)?.unread ?? 0) > 0 || live.sync.self.open[about] !== undefined

  const ring = async (arrival: Arrival) => {
    if (!props.lead.holds || !isOpen(arrival.about)) return
    const { about, reason, message } = arrival
    const { sound, popup } = ringOf({
      reason,
      tuning: live.sync.self.tuned[about],
      availability: live.availability().status,
      preferences: preferences(),
      looking: await looking(about),
      at: Date.now(),
    })
    if (sound) void chime()
    if (popup) popups.show(about, message, popupOf(arrival, preferences().preview))
  }

  /** What was there before this page was level with the server is old. */
  const [level, setLevel] = createSignal(false)
  onCleanup(live.sync.onLevel(() => setLevel(true)))
  createEffect(
    on([live.rows, live.notices, level], ([rows, notices, isLevel], before) => {
      popups.settle(isOpen)
      const came = arrivals.since(rows, notices)
      if (!isLevel || !before?.[2]) return
      for (const arrival of came) {
        live.name(arrival.from) // fetched by the time it is said
        setTimeout(() => void ring(arrival), SETTLE)
      }
    }),
  )

  createEffect(() => {
    if (live.sync.self.availability || live.availability().status !== 'online')
      live.sync.presence.be(live.availability().status)
  })
  return null
}

/** What this window shows to somebody: a conversation, '' for anything else, null while nobody can see it. */
const useOpenPlace = () => {
  const location = useLocation()
  const read = () => ({ seen: document.visibilityState === 'visible', focused: document.hasFocus() })
  const [state, setState] = createSignal(read(), {
    equals: (one, other) => one.seen === other.seen && one.focused === other.focused,
  })
  const follow = () => setState(read())
  document.addEventListener('visibilitychange', follow)
  window.addEventListener('focus', follow)
  window.addEventListener('blur', follow)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', follow)
    window.removeEventListener('focus', follow)
    window.removeEventListener('blur', follow)
  })
  return createMemo(() => {
    if (!state().seen) return null
    const [, page, conversation = ''] = location.pathname.split('/')
    return page === 'messages' && state().focused ? conversation : ''
  })
}

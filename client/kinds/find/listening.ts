import { useLocation, useNavigate } from '@solidjs/router'
import { onCleanup, onMount } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Row } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import { layer, letters, setLayer, setSearched } from './open.ts'
import { type Does, neighbour, wished } from './shortcuts.ts'

const FIELDS = 'input, textarea, select, [contenteditable]'
const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
const NARROW = '(width < 48rem)'

/** Listens to the shortcuts of the whole page, in one place. */
export const useShortcuts = (live: Live): void => {
  const navigate = useNavigate()
  const location = useLocation()

  const open = () => (location.pathname.split('/')[2] ?? null) as ConversationId | null
  /** in the order of the list: those kept on top first */
  const rows = () => {
    const all = live.rows()
    return [...all.filter(({ tuned }) => tuned.favourite), ...all.filter(({ tuned }) => !tuned.favourite)]
  }
  const walk = (way: 1 | -1, fits: (row: Row) => boolean) => {
    const all = rows()
    const from = all.findIndex(({ conversation }) => conversation === open())
    const row = neighbour(all, from, way, fits)
    if (row) navigate(`/messages/${row.conversation}`)
    return row !== null
  }
  const unread = (row: Row) => row.unread > 0 && !live.isMuted(row.tuned)

  /** @returns whether there was something to do */
  const act = (does: Does): boolean => {
    switch (does) {
      case 'switcher':
        setLayer('switcher')
        return true
      case 'help':
        setLayer('shortcuts')
        return true
      case 'nextUnread':
        return walk(1, unread)
      case 'previousUnread':
        return walk(-1, unread)
      case 'below':
        return walk(1, () => true)
      case 'above':
        return walk(-1, () => true)
      case 'write': {
        const box = document.querySelector<HTMLElement>('.composer textarea')
        box?.focus()
        return box !== null
      }
      case 'searchHere':
        if (open()) setSearched(open())
        return open() !== null
      case 'back':
        if (!open() || !matchMedia(NARROW).matches) return false
        navigate('/messages')
        return true
      default:
        return false
    }
  }

  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    if (event.key === 'Escape' && layer() && !document.querySelector(LAYERS)) {
      setLayer(null) // on its way, and not wanted any more
      return event.preventDefault()
    }
    const does = wished(event, {
      typing: event.target instanceof Element && event.target.closest(FIELDS) !== null,
      letters: letters(),
    })
    // What lies over the page keeps the keys; only the switcher comes and goes from everywhere.
    if (!does || document.querySelector(LAYERS)) return
    if (act(does)) event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', hear))
  onCleanup(() => document.removeEventListener('keydown', hear))
}

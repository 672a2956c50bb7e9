import { createMemo, createSignal } from 'solid-js'
import type { PlaceId } from '../../../shared/kernel/ids.ts'
import type { Tree } from '../../../shared/kernel/tree.ts'
import type { Place } from '../../../shared/protocol/places.ts'
import { found, keyed, openedFor, unfolded } from './rows.ts'

/** More are not looked through; whoever sees so many types on. */
const MOST = 100

interface Picking {
  readonly tree: () => Tree<Place> | null
  readonly value: () => PlaceId | null
  readonly barred: (place: Place) => boolean
  readonly onChoose: (place: Place) => void
}

type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'preventDefault' | 'stopPropagation'>

/** What happens in the list of a field in which a place is chosen, whatever it looks like. */
export const createPicking = ({ tree, value, barred, onChoose }: Picking) => {
  const [open, setOpen] = createSignal(false)
  const [typed, setTyped] = createSignal('')
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set())
  const [at, setAt] = createSignal(-1)

  const all = createMemo(() => {
    const known = tree()
    if (!known || !open()) return []
    return typed().trim() ? found(known, typed()) : unfolded(known, opened())
  })
  const rows = createMemo(() => all().slice(0, MOST))

  const show = () => {
    const known = tree()
    if (open()) return
    if (known) setOpened(openedFor(known, value()))
    setTyped('')
    setOpen(true)
    setAt(rows().findIndex(({ place }) => place.id === value()))
  }
  const close = () => {
    setOpen(false)
    setTyped('')
    setAt(-1)
  }
  const choose = (place: Place | undefined) => {
    if (!place || barred(place)) return
    close()
    onChoose(place)
  }
  const fold = (id: PlaceId) => {
    const next = new Set(opened())
    if (!next.delete(id)) next.add(id)
    setOpened(next)
  }

  /** @returns  what the key does, if it does anything */
  const doneBy = (key: string): (() => void) | null => {
    if (!open()) return key === 'ArrowDown' || key === 'ArrowUp' ? show : null
    if (key === 'Escape') return close
    if (key === 'Enter') return () => choose(rows()[at()]?.place)
    // in what was typed these move the caret
    if (typed() !== '' && /^(?:Home|End|ArrowLeft|ArrowRight)$/.test(key)) return null
    const move = keyed(rows(), at(), key)
    if (!move) return null
    return () => ('fold' in move ? fold(move.fold) : setAt(move.to))
  }

  return {
    open,
    typed,
    at,
    rows,
    /** how many there are beyond those that are shown */
    more: () => all().length - rows().length,
    show,
    close,
    choose,
    fold,
    press(event: Key): void {
      const does = event.isComposing ? null : doneBy(event.key)
      if (!does) return
      event.preventDefault()
      event.stopPropagation() // the dialog around it stays
      does()
    },
    type(text: string): void {
      show()
      setTyped(text)
      setAt(text.trim() ? 0 : -1)
    },
  }
}

import { type Accessor, onCleanup, onMount } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { letters } from '../../find/open.ts'
import { useLive } from '../../live.tsx'
import { ask, setNoting, setWanted } from './doing.ts'
import { type Deed, deedOf, stepFrom } from './keys.ts'

const FIELDS = 'input, textarea, select, [contenteditable]'
const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

const rowOf = (id: string) => document.querySelector<HTMLElement>(`.queue-row[data-ticket="${id}"]`)

/** Once it is drawn: a row that was out of sight, or a box that was not there. */
const focusSoon = (find: () => HTMLElement | null, tries = 20): void => {
  const there = find()
  if (there) there.focus()
  else if (tries > 0) requestAnimationFrame(() => focusSoon(find, tries - 1))
}

interface Pressed {
  readonly ids: Accessor<readonly ConversationId[]>
  readonly open: Accessor<ConversationId | null>
}

/** Listens to what an agent does by single keys, before the keys of the whole page are asked. */
export const useQueueKeys = ({ ids, open }: Pressed): void => {
  const live = useLive()
  const walk = (way: 1 | -1) => {
    const at = (document.activeElement as HTMLElement | null)?.dataset.ticket ?? open()
    const to = stepFrom(ids(), at as ConversationId | null, way)
    if (!to) return
    setWanted(to)
    focusSoon(() => rowOf(to))
  }
  const write = (note: boolean) => {
    setNoting(note)
    focusSoon(() => document.querySelector<HTMLElement>('.queue .composer textarea'))
  }
  const act = (deed: Deed, conversation: ConversationId | null): void => {
    if (deed === 'next' || deed === 'previous') walk(deed === 'next' ? 1 : -1)
    else if (deed === 'search') focusSoon(() => document.querySelector<HTMLElement>('.queue-search input'))
    else if (!conversation) return
    else if (deed === 'answer' || deed === 'note') write(deed === 'note')
    else if (deed === 'claim') live.wish(conversation, { type: 'ticket.claim' })
    else ask(deed)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || !letters()) return
    if (event.target instanceof Element && event.target.closest(FIELDS)) return
    const deed = deedOf(event)
    if (!deed || document.querySelector(LAYERS)) return
    // on a page of its own these keys mean something else, so they go no further
    act(deed, open())
    event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', hear, true))
  onCleanup(() => document.removeEventListener('keydown', hear, true))
}

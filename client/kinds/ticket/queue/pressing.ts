import { type Accessor, onCleanup, onMount } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { letters } from '../../find/open.ts'
import { useLive } from '../../live.tsx'
import { askForAll, type BulkQuestion, pick, pickAll, picked, pickNone, pickTo } from './bulk/picked.ts'
import { ask, type Question, setNoting, setWanted } from './doing.ts'
import { type Deed, deedOf, listOf, stepFrom } from './keys.ts'
import { proposals, reply } from './proposed/hand.ts'

const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'
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
  readonly undo: () => void
  /** to one of the lists above the tickets */
  readonly goTo: (at: number) => void
}

/** What is asked about those that are chosen, where some are. */
const ABOUT_ALL: ReadonlySet<string> = new Set(['assign', 'stage', 'priority', 'tags', 'macros'])

/** Listens to what an agent does by single keys, before the keys of the whole page are asked. */
export const useQueueKeys = ({ ids, open, undo, goTo }: Pressed): void => {
  const live = useLive()
  /** the row that has the focus, or else the ticket that is open */
  const here = () => ((document.activeElement as HTMLElement | null)?.dataset.ticket ?? open()) as ConversationId | null
  const walk = (way: 1 | -1) => {
    const to = stepFrom(ids(), here(), way)
    if (!to) return
    setWanted(to)
    focusSoon(() => rowOf(to))
  }
  const write = (note: boolean) => {
    setNoting(note)
    focusSoon(() => document.querySelector<HTMLElement>('.queue .composer textarea'))
  }
  const choose = (deed: Deed): boolean => {
    const at = here()
    if (deed === 'pickAll') pickAll(ids())
    else if (deed === 'pickNone') pickNone()
    else if (deed === 'pick' && at) pick(at)
    else if (deed === 'pickTo' && at) pickTo(ids(), at)
    else return deed.startsWith('pick')
    return true
  }
  const act = (deed: Deed, conversation: ConversationId | null): void => {
    if (choose(deed)) return
    if (deed === 'next' || deed === 'previous') walk(deed === 'next' ? 1 : -1)
    else if (deed === 'undo') undo()
    else if (picked().size > 0 && ABOUT_ALL.has(deed)) askForAll(deed as BulkQuestion)
    else if (deed === 'search') focusSoon(() => document.querySelector<HTMLElement>('.queue-search input'))
    else if (!conversation) return
    else if (deed === 'accept' || deed === 'change' || deed === 'dismiss') proposals()?.[deed]()
    else if (deed === 'useReply') reply()?.()
    else if (deed === 'answer' || deed === 'note') write(deed === 'note')
    else if (deed === 'claim') live.wish(conversation, { type: 'ticket.claim' })
    else ask(deed as Question)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || !letters()) return
    if (document.querySelector(LAYERS)) return
    if (event.target instanceof HTMLElement && event.target.closest(FIELDS)) {
      // the way out of the box, back to where letters do something
      if (event.key === 'Escape' && event.target.closest('.queue .composer')) event.target.blur()
      return
    }
    const list = listOf(event)
    if (list !== null) {
      goTo(list)
      return event.preventDefault()
    }
    const deed = deedOf(event)
    if (!deed || (deed === 'pickNone' && picked().size === 0)) return
    // on a page of its own these keys mean something else, so they go no further
    act(deed, open())
    event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', hear, true))
  onCleanup(() => document.removeEventListener('keydown', hear, true))
}

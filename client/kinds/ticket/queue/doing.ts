import { createSignal } from 'solid-js'
import type { Deed } from './keys.ts'

/** What is being asked about the ticket that is worked on. */
export type Question =
  | Extract<Deed, 'assign' | 'stage' | 'priority' | 'tags' | 'macros' | 'same'>
  | 'category'
  | 'place'
  | 'transfer'
  | 'merge'
  | 'link'

export const [question, ask] = createSignal<Question | null>(null)

/** Is what is written for the staff only? Never by itself: whoever goes to another ticket answers there, unless a note was begun there. */
export const [noting, setNoting] = createSignal(false)

/** Is what is known of the ticket shown, where it does not stand beside it? */
export const [contextShown, showContext] = createSignal(false)

/** The ticket to whose row somebody goes by a key: it is brought into sight. */
export const [wanted, setWanted] = createSignal<string | null>(null, { equals: false })

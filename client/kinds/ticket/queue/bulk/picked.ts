import { createSignal } from 'solid-js'
import type { ConversationId } from '../../../../../shared/kernel/ids.ts'
import { MOST_AT_ONCE } from '../../../../../shared/protocol/bulks.ts'
import { ranged, toggled } from './picking.ts'

/** The tickets that somebody chose, to do something with all of them. */
export const [picked, setPicked] = createSignal<ReadonlySet<ConversationId>>(new Set())

/** What is asked about all of them. */
export type BulkQuestion = 'assign' | 'stage' | 'priority' | 'tags' | 'macros' | 'transfer'
export const [bulkQuestion, askForAll] = createSignal<BulkQuestion | null>(null)

let began: ConversationId | null = null

export const pickNone = (): void => {
  began = null
  setPicked(new Set<ConversationId>())
}

export const pick = (id: ConversationId): void => {
  began = id
  setPicked((now) => {
    const then = toggled(now, id)
    return then.size > MOST_AT_ONCE ? now : then
  })
}

/** From the one that was chosen last up to this one. */
export const pickTo = (ids: readonly ConversationId[], to: ConversationId): void => {
  setPicked((now) => ranged(now, ids, began, to, MOST_AT_ONCE))
  began = to
}

export const pickAll = (ids: readonly ConversationId[]): void => {
  setPicked(new Set(ids.slice(0, MOST_AT_ONCE)))
}

import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { remember, remembered } from '../../words/index.ts'

/** Those of old surveys are of no use any more: their papers got other numbers at the end. */
const MOST = 100

/** Where an anonymous survey is asked. */
export interface Asked {
  readonly account: AccountId
  readonly conversation: ConversationId
  readonly message: number
}

interface Memory {
  read(key: string): string | null
  write(key: string, text: string): void
}
const browser: Memory = { read: remembered, write: remember }

const keyOf = ({ account }: Asked) => `papers ${account}`
const placeOf = ({ conversation, message }: Asked) => `${conversation} ${message}`

const keptIn = (memory: Memory, asked: Asked): Record<string, string> => {
  try {
    return JSON.parse(memory.read(keyOf(asked)) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

/** The number of the paper on which this browser answered; null: it was not here. */
export const paperOf = (asked: Asked, memory = browser): string | null => keptIn(memory, asked)[placeOf(asked)] ?? null

/**
 * The paper to answer on: that of before, or one that nobody has seen. Nobody else knows its number, so only this
 * browser can change what is on it (decision 0018).
 */
export const paperFor = (asked: Asked, memory = browser): string => {
  const known = paperOf(asked, memory)
  if (known) return known
  const paper = crypto.randomUUID()
  const kept = [...Object.entries(keptIn(memory, asked)), [placeOf(asked), paper]].slice(-MOST)
  memory.write(keyOf(asked), JSON.stringify(Object.fromEntries(kept)))
  return paper
}

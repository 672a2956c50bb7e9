import type { ConversationId } from '../../../shared/kernel/ids.ts'

/** When another answer than this one was asked for, on this page: the message only says that it was. */
const wishes = new Map<string, number>()

export const wishedNow = (conversation: ConversationId, seq: number) =>
  void wishes.set(`${conversation} ${seq}`, Date.now())

export const wishedAt = (conversation: ConversationId, seq: number): number | null =>
  wishes.get(`${conversation} ${seq}`) ?? null

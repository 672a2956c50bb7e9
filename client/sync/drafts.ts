import { type CommandId, type ConversationId, selfOf, uuidv7 } from '../../shared/kernel/ids.ts'
import type { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { LONGEST_TEXT } from '../../shared/kinds/thread/index.ts'
import { asRefusal, backoff, type Clock, createTopic, pauseAsked, type Socket } from '../net/index.ts'
import type { Conversations } from './conversations.ts'
import type { Store } from './store.ts'

/** After the last key the account's own log gets it … */
const PAUSE = 1.5 * SECOND
/** … and the store of this device much sooner. */
const SOON = SECOND / 3

/** What stands in the composer. */
export interface Written {
  readonly text: string
  readonly replyTo: number | null
}

/** A draft of which the log does not know, or of which this device does not know yet that the log knows. */
export interface LocalDraft extends Written {
  readonly conversation: ConversationId
  /** the version that this was written on, and what stood there */
  readonly base: number
  readonly was: string
  /** on its way: asked for under the same id until it is answered, and nothing newer before that */
  readonly saving: (Written & { readonly id: CommandId; readonly base: number }) | null
  /** the log has exactly this, at that seq */
  readonly savedAt: number | null
  /** the log will not have it: there is no room, say. It stays on this device */
  readonly refused: boolean
}

export interface DraftsPorts {
  readonly socket: Pick<Socket, 'request' | 'connection'>
  readonly conversations: Conversations
  readonly store: Pick<Store, 'write'>
  readonly clock: Clock
  readonly random: () => number
  readonly bytes: (count: number) => Uint8Array
}

const nothing: Written = { text: '', replyTo: null }
const same = (one: Written, other: Written) => one.text === other.text && one.replyTo === other.replyTo

/** Neither text is lost: what was written here, then what was written elsewhere. */
export const bothOf = (own: string, other: string): string => {
  if (own.includes(other)) return own
  if (other.includes(own)) return other
  return `${own}\n${other}`.slice(0, LONGEST_TEXT)
}

/**
 * Drafts that follow the account from device to device. They are versioned: a device that did not see the newest one is
 * told so, and then both texts are kept.
 */
export const createDrafts = ({ socket, conversations, store, clock, random, bytes }: DraftsPorts) => {
  const changes = createTopic<ConversationId>()
  const local = new Map<ConversationId, LocalDraft>()
  const timers = new Map<ConversationId, () => void>()
  const failures = new Map<ConversationId, number>()
  const busy = new Set<ConversationId>()
  const unkept = new Set<ConversationId>()

  const self = () => selfOf(conversations.account)
  const logged = (conversation: ConversationId) => conversations.self.drafts[conversation]

  const put = (conversation: ConversationId, draft: LocalDraft | null) => {
    if (draft) local.set(conversation, draft)
    else local.delete(conversation)
    if (unkept.size === 0) clock.after(SOON, keep)
    unkept.add(conversation)
    changes.tell(conversation)
  }

  const keep = () => {
    if (unkept.size === 0) return
    const drafts = [...unkept].flatMap((id) => local.get(id) ?? [])
    const undrafted = [...unkept].filter((id) => !local.has(id))
    unkept.clear()
    store.write({ drafts, undrafted }).catch(() => undefined)
  }

  const plan = (conversation: ConversationId, ms: number) => {
    timers.get(conversation)?.()
    timers.set(
      conversation,
      clock.after(ms, () => void save(conversation)),
    )
  }

  const write = (conversation: ConversationId, written: Written) => {
    const there = logged(conversation)
    const draft = local.get(conversation)
    if (same(written, draft ?? there ?? nothing)) return
    const begun = { conversation, base: there?.version ?? 0, was: there?.text ?? '', saving: null }
    put(conversation, { ...begun, ...draft, ...written, savedAt: null, refused: false })
    plan(conversation, PAUSE)
  }

  const save = async (conversation: ConversationId) => {
    timers.get(conversation)?.()
    const draft = local.get(conversation)
    if (!draft || draft.refused || draft.savedAt !== null) return
    if (busy.has(conversation) || socket.connection !== 'ready') return
    const { text, replyTo, base } = draft
    const saving = draft.saving ?? { text, replyTo, base, id: uuidv7(clock.now(), bytes(10)) as CommandId }
    put(conversation, { ...draft, saving })
    busy.add(conversation)
    try {
      saved(conversation, saving, await wish(conversation, saving))
    } catch (error) {
      refused(conversation, asRefusal(error))
    } finally {
      busy.delete(conversation)
    }
  }

  const wish = async (conversation: ConversationId, { id, base, text, replyTo }: NonNullable<LocalDraft['saving']>) => {
    const body = { type: 'draft.save', conversation, base, text, ...(replyTo !== null && { replyTo }) }
    return (await socket.request('command', { id, conversation: self(), body })).seq
  }

  /** The log has it. What was typed meanwhile builds on that. */
  const saved = (conversation: ConversationId, saving: Written, seq: number | null) => {
    failures.delete(conversation)
    const draft = local.get(conversation)
    if (!draft) return
    const base = same(saving, nothing) ? 0 : (seq ?? logged(conversation)?.version ?? draft.base)
    const next = { ...draft, base, was: saving.text, saving: null }
    // the log had it already: saved as the last window went, say. Where this device has not heard of that, it asks again
    const unheard = seq === null && !same(logged(conversation) ?? nothing, saving)
    if (same(next, saving) && !unheard) put(conversation, { ...next, savedAt: seq ?? 0 })
    else {
      put(conversation, next)
      plan(conversation, unheard ? PAUSE : 0)
    }
    settle()
  }

  const refused = (conversation: ConversationId, refusal: Refusal) => {
    const draft = local.get(conversation)
    if (!draft) return
    if (refusal.code === 'draft.conflict') {
      const { version, text } = refusal.details as { version: number; text: string }
      const mixed = text === draft.was ? draft.text : bothOf(draft.text, text)
      put(conversation, { ...draft, text: mixed, base: version, was: text, saving: null })
      plan(conversation, 0)
    } else if (refusal.retry) {
      const times = (failures.get(conversation) ?? 0) + 1
      failures.set(conversation, times)
      if (socket.connection === 'ready') plan(conversation, pauseAsked(refusal) + backoff(times, random()))
    } else put(conversation, { ...draft, saving: null, refused: true })
  }

  /** What the log has, and this device has heard of, needs no copy here. */
  const settle = () => {
    const head = conversations.get(self())?.confirmed.head ?? 0
    for (const [conversation, { savedAt }] of [...local])
      if (savedAt !== null && savedAt <= head) put(conversation, null)
  }

  const stopHearing = conversations.changes.on((ids) => {
    if (!ids.has(self())) return
    settle()
    changes.tell(self())
  })

  return {
    /** Which conversation's draft changed; the account's own: any of them. */
    changes,
    of(conversation: ConversationId): Written {
      const { text, replyTo } = local.get(conversation) ?? logged(conversation) ?? nothing
      return { text, replyTo }
    },
    /** As it is typed. */
    write,
    /** The composer is left, or emptied by sending: it is saved at once. */
    save,
    restore(kept: readonly LocalDraft[]) {
      for (const draft of kept) local.set(draft.conversation, draft)
    },
    /** The window may be gone in a moment: what was typed is written down, and sent off. */
    flush() {
      keep()
      for (const conversation of local.keys()) void save(conversation)
    },
    /** The connection is back. */
    resume() {
      for (const conversation of local.keys()) plan(conversation, 0)
    },
    /** The log was restored from a backup: no version is the one it was. */
    restored() {
      for (const [conversation, draft] of [...local])
        put(conversation, { ...draft, base: 0, was: '', saving: null, savedAt: null })
    },
    stop() {
      stopHearing()
      keep()
      for (const cancel of timers.values()) cancel()
    },
  }
}
export type Drafts = ReturnType<typeof createDrafts>

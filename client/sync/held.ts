import type { Stored } from '../../shared/kernel/kind.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'
import { amend, type Erased, type Message, type MessageSent, messageOf } from '../../shared/kinds/thread/index.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import { type Span, Spans } from './spans.ts'

/** Whose words an event takes out of the log: see `Kind.erases`. */
export type Erasure = { readonly target: number } | { readonly through: number }

export type Event = Stored & Erased

/** The events that carry words: what an erasure empties, here as in the log (LOG6). */
const WORDS = ['message.sent', 'message.edited', 'post.published', 'post.edited']

/** What a message said from a moment on (ms since 1970), until it was edited again. */
export interface Version {
  readonly at: number
  readonly text: string
}

/** How many single messages are held besides the spans: quoted ones, pinned ones, those of a topic. */
const MOST_ASIDE = 500

export const isEvent = (entry: Entry): entry is Entry & Event => !entry.blank && entry.type !== undefined

const carriesWords = (entry: Entry) => WORDS.includes(entry.type ?? '')

/** What the log gives in place of an erased event. */
export const emptied = ({ seq, at, by, command, type }: Entry): Entry => ({ seq, at, by, command, type, erased: true })

/** Is this an event that an erasure empties? */
export const isErasedBy = (entry: Entry, erasure: Erasure): boolean => {
  if (entry.erased || !carriesWords(entry)) return false
  return 'through' in erasure
    ? entry.seq <= erasure.through
    : entry.seq === erasure.target || entry.target === erasure.target
}

/** A message without its words, exactly as the log would tell of it. */
export const withoutWords = ({ seq, at, by }: Message): Message =>
  messageOf({ seq, at, by, type: 'message.sent', erased: true } as Stored<MessageSent> & Erased)

/**
 * The events of one conversation that this device holds, in spans without holes, and the messages they make. What later
 * events say about a message is found by the message, in whatever order the two came to be known.
 */
export class Held {
  readonly #entries = new Map<number, Entry>()
  /** by message, what was said about it later */
  readonly #later = new Map<number, Map<number, Entry>>()
  /** folded messages, as long as nothing is said about them */
  readonly #messages = new Map<number, Message>()
  readonly #spans = new Spans()
  #aside: number[] = []
  #erasedThrough = 0
  readonly #targetOf: (entry: Entry) => number | null
  readonly #erasureBy: (entry: Entry) => Erasure | null

  /** @param kind  says which message an event is about, and what it takes out of the log */
  constructor(kind: Pick<AnyKind, 'about' | 'erases'>) {
    this.#targetOf = (entry) => (isEvent(entry) ? kind.about(entry) : null)
    this.#erasureBy = (entry) => (isEvent(entry) ? kind.erases(entry) : null)
  }

  get size(): number {
    return this.#entries.size
  }

  at(seq: number): Entry | undefined {
    return this.#entries.get(seq)
  }

  around(seq: number): Span | null {
    return this.#spans.around(seq)
  }

  /** The entries of a span that is held. */
  between({ low, high }: Span): Entry[] {
    const entries: Entry[] = []
    for (let seq = low; seq <= high; seq += 1) {
      const entry = this.#entries.get(seq)
      if (entry) entries.push(entry)
    }
    return entries
  }

  /** Takes entries in. What was erased stays erased, also where an older answer still has its words. */
  put(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#spans.add({ low: entry.seq, high: entry.seq })
      this.#place(entry)
    }
    this.about(entries)
  }

  /** Takes single messages in, apart from the spans. */
  putAside(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (!this.#entries.has(entry.seq)) this.#aside = [...this.#aside, entry.seq].slice(-MOST_ASIDE)
      this.#place(entry)
    }
  }

  /** Takes in what is said about messages, without their place among the spans. */
  about(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const erasure = this.#erasureBy(entry)
      if (erasure) this.erase(erasure)
      const target = this.#targetOf(entry)
      if (target === null || (carriesWords(entry) && this.#isErased(entry))) continue
      const later = this.#later.get(target) ?? new Map<number, Entry>()
      this.#later.set(target, later.set(entry.seq, this.#entries.get(entry.seq) ?? entry))
      this.#messages.delete(target)
    }
  }

  #place(entry: Entry): void {
    if (this.#entries.get(entry.seq)?.erased) return
    this.#entries.set(entry.seq, carriesWords(entry) && this.#isErased(entry) ? emptied(entry) : entry)
    this.#messages.delete(entry.seq)
  }

  #isErased(entry: Entry): boolean {
    if (entry.seq <= this.#erasedThrough) return true
    const later = this.#later.get(this.#targetOf(entry) ?? entry.seq)
    return [...(later?.values() ?? [])].some((said) => this.#erasureBy(said) !== null)
  }

  erase(erasure: Erasure): void {
    if ('through' in erasure) {
      this.#erasedThrough = Math.max(this.#erasedThrough, erasure.through)
      for (const entry of this.#entries.values()) if (entry.seq <= erasure.through) this.#empty(entry)
      return
    }
    const sent = this.#entries.get(erasure.target)
    if (sent) this.#empty(sent)
    const later = this.#later.get(erasure.target)
    for (const entry of [...(later?.values() ?? [])]) this.#empty(entry)
  }

  #empty(entry: Entry): void {
    if (!carriesWords(entry) || entry.erased) return
    if (this.#entries.has(entry.seq)) this.#entries.set(entry.seq, emptied(entry))
    const target = this.#targetOf(entry)
    if (target !== null) this.#later.get(target)?.delete(entry.seq)
    this.#messages.delete(target ?? entry.seq)
  }

  /** A message as it stands now; null where it is not held, or none. The same object as long as it stands so. */
  message(seq: number): Message | null {
    const folded = this.#messages.get(seq)
    if (folded) return folded
    const sent = this.#entries.get(seq)
    if (sent?.type !== 'message.sent') return null
    const later = [...(this.#later.get(seq)?.values() ?? [])].sort((one, other) => one.seq - other.seq)
    const message = later.reduce<Message>(
      (so, entry) => (isEvent(entry) ? amend(so, entry) : so),
      messageOf(sent as unknown as Stored<MessageSent> & Erased),
    )
    this.#messages.set(seq, message)
    return message
  }

  /** All that a message ever said, the first first. Wherever it is held, so is every edit of it: both come with a page. */
  versions(seq: number): readonly Version[] {
    const later = [...(this.#later.get(seq)?.values() ?? [])].sort((one, other) => one.seq - other.seq)
    return [this.#entries.get(seq), ...later].flatMap((entry) =>
      entry && carriesWords(entry) && !entry.erased ? { at: entry.at ?? 0, text: String(entry.text) } : [],
    )
  }

  /** Lets go of what lies in none of these spans, single messages excepted. */
  keep(spans: readonly Span[]): void {
    this.#spans.keep(spans)
    const aside = new Set(this.#aside)
    for (const seq of this.#entries.keys())
      if (!this.#spans.around(seq) && !aside.has(seq)) {
        this.#entries.delete(seq)
        this.#messages.delete(seq)
      }
    for (const [target, later] of this.#later) {
      if (this.#entries.has(target)) continue
      for (const seq of later.keys()) if (!this.#entries.has(seq)) later.delete(seq)
      if (later.size === 0) this.#later.delete(target)
    }
  }

  clear(): void {
    this.#aside = []
    this.keep([])
  }
}

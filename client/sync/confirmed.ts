import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'
import { amend, type Message } from '../../shared/kinds/thread/index.ts'
import type { Change, Entry, Own, Page, Receipt } from '../../shared/protocol/log.ts'
import { type Erasure, type Event, Held, isEvent, withoutWords } from './held.ts'
import type { Span } from './spans.ts'
import { receiptsOf, standingOf } from './standing.ts'
import { arrived, boundaryOf, counted, forgotten, learned, moved, nothingUnread, type Unread } from './unread.ts'

/** Events further beyond a hole than this are not kept: the log has them. */
const MOST_AHEAD = 500

/** What the device keeps of a conversation between visits, besides its state and its events. */
export interface Kept {
  readonly conversation: ConversationId
  readonly kind: AnyKind['name']
  readonly head: number
  readonly stateSeq: number
  readonly from: number
  readonly own: Own
  readonly receipts: readonly Receipt[]
  readonly unread: Unread
  readonly last: Message | null
  /** when something was last said or done here, in ms since 1970 */
  readonly activity: number
  /** from here on, up to the head, its events are kept too */
  readonly low: number
}

const outsider: Own = { role: '', joined: 0, delivered: 0, read: 0, unreadFrom: null }

/**
 * One conversation as the log has it, as far as this device knows: events in order and without holes up to `head`, and
 * what they make. It does no I/O; whoever sees a `hole` reads it (catchup.ts).
 */
export class Confirmed {
  readonly id: ConversationId
  readonly kind: AnyKind
  readonly account: AccountId
  readonly held: Held
  head = 0
  state: unknown
  stateSeq = 0
  own: Own = outsider
  receipts: ReadonlyMap<AccountId, Receipt> = new Map()
  unread: Unread = nothingUnread
  last: Message | null = null
  activity = 0
  /** the rules known here did not get along with an event: only the server's state will do */
  astray = false
  /** counts how often the log was begun anew because too much of it was missed */
  leaps = 0
  /** what was taken out of the log, and is to be taken out of the store */
  erasures: Erasure[] = []
  /** counts how often something was taken out of the log */
  erased = 0
  #from = 1
  /** the highest seq that was ever heard of */
  #heard = 0
  readonly #ahead = new Map<number, Entry>()

  constructor(id: ConversationId, kind: AnyKind, account: AccountId) {
    this.id = id
    this.kind = kind
    this.account = account
    this.state = kind.initial
    this.held = new Held(kind)
  }

  /** The first seq that this account may see. */
  get from(): number {
    return this.kind.sight(this.state, this.account)?.from ?? this.#from
  }

  /** Later events are here, and the next one is not. */
  get hole(): boolean {
    return this.#heard > this.head
  }

  /** From here on, up to the head, every event is held. */
  get low(): number {
    return this.held.around(this.head)?.low ?? this.head + 1
  }

  restore(kept: Kept, state: unknown): void {
    const { head, stateSeq, from, own, receipts, unread, last, activity } = kept
    Object.assign(this, { head, stateSeq, own, unread, last, activity, state })
    this.#from = from
    this.receipts = new Map(receipts.map((receipt) => [receipt.account, receipt]))
  }

  kept(): Omit<Kept, 'low'> {
    const { id: conversation, kind, head, stateSeq, from, own, unread, last, activity } = this
    const receipts = [...this.receipts.values()]
    return { conversation, kind: kind.name, head, stateSeq, from, own, receipts, unread, last, activity }
  }

  /**
   * Takes in events in whatever order they come: the next one counts, those seen already do not, and those beyond a
   * hole wait.
   *
   * @returns those that counted, in order
   */
  receive(entries: readonly Entry[]): readonly Entry[] {
    for (const entry of entries) {
      this.#heard = Math.max(this.#heard, entry.seq)
      if (entry.seq > this.head && entry.seq <= this.head + MOST_AHEAD) this.#ahead.set(entry.seq, entry)
    }
    const fresh: Entry[] = []
    for (let next = this.#ahead.get(this.head + 1); next; next = this.#ahead.get(this.head + 1)) {
      this.#ahead.delete(next.seq)
      this.#apply(next)
      fresh.push(next)
    }
    return fresh
  }

  #apply(entry: Entry): void {
    const from = this.from
    this.head = entry.seq
    this.held.put([entry])
    if (!isEvent(entry)) return
    this.#evolve(entry)
    if (this.kind.about(entry) === null) this.activity = entry.at
    const erasure = this.kind.erases(entry)
    if (erasure) this.#erase(erasure)
    if (this.isNews(entry)) this.unread = arrived(this.unread, entry.seq)
    this.#say(entry)
    if (this.from > from) this.#narrow()
  }

  /** What this account may not see any more is let go. */
  #narrow(): void {
    this.held.keep([{ low: this.from, high: this.head }])
    this.unread = forgotten(this.unread, { through: this.from - 1 })
    if (this.last && this.last.seq < this.from) this.last = null
    this.#recall()
  }

  #evolve(event: Event): void {
    try {
      const state = this.kind.evolve(this.state, event)
      if (state === this.state) return
      this.state = state
      this.stateSeq = event.seq
    } catch {
      this.astray = true
    }
  }

  #erase(erasure: Erasure): void {
    this.unread = forgotten(this.unread, erasure)
    this.erasures.push(erasure)
    this.erased += 1
  }

  /** Is it something to read: said by somebody else, and still there? */
  isNews(entry: Entry): boolean {
    return isEvent(entry) && this.kind.counts(entry) && !entry.erased && entry.by !== this.account
  }

  /** What was said last, and what became of it since. */
  #say(event: Event): void {
    if (event.type === 'message.sent') this.last = this.held.message(event.seq)
    else if (this.last) this.last = this.held.message(this.last.seq) ?? this.#amended(this.last, event)
  }

  #amended(message: Message, event: Event): Message {
    const erasure = this.kind.erases(event)
    const gone = erasure && ('target' in erasure ? erasure.target === message.seq : message.seq <= erasure.through)
    return gone ? withoutWords(message) : amend(message, event)
  }

  /** The own place, as the server tells of it. Receipts are only ever raised; an older telling does not lower them. */
  place(own: Partial<Own>): void {
    this.own = standingOf(this.own, own)
    this.unread = moved(this.unread, boundaryOf(this.own))
  }

  receipt(receipt: Receipt): void {
    this.receipts = receiptsOf(this.receipts, [receipt])
  }

  /**
   * Takes in what a sync tells.
   *
   * @param patient  somebody looks at this conversation: what is missing is to be read, not leapt over
   * @returns        those events that counted
   */
  take(change: Change, patient: boolean): readonly Entry[] {
    this.#stand(change)
    const first = change.events[0]?.seq ?? change.head + 1
    const joins = first <= this.head + 1
    const fresh = joins || patient ? this.receive(change.events) : this.#leap(change)
    if (change.head === this.head) this.#compare(change)
    this.#count(change)
    return fresh
  }

  /**
   * Takes in a page of the log.
   *
   * @returns those events that counted
   */
  absorb(page: Page): readonly Entry[] {
    this.#stand(page)
    const first = page.events[0]?.seq ?? 0
    const last = page.events.at(-1)?.seq ?? 0
    let fresh: readonly Entry[] = []
    if (first <= this.head + 1) fresh = this.receive(page.events)
    else if (last === page.head) fresh = this.#leap(page)
    this.held.about(page.about)
    this.held.put(page.events.filter(({ seq }) => seq <= this.head))
    if (page.head === this.head) this.#adopt(page)
    this.#learn()
    return fresh
  }

  /** Takes in single messages, from wherever in the log they are. */
  aside({ events, about }: Pick<Page, 'events' | 'about'>): void {
    this.held.about(about)
    this.held.putAside(events)
  }

  #stand({ own, from, receipts }: Change | Page): void {
    this.#from = from
    this.place(own)
    if (receipts.length > 0) this.receipts = receiptsOf(this.receipts, receipts, true)
  }

  /** Too much was missed to read it all: begins anew with the newest. */
  #leap({ head, state, stateSeq, events }: Change | Page): readonly Entry[] {
    this.leaps += 1
    this.held.clear()
    this.held.put(events)
    this.astray ||= state === null && stateSeq !== this.stateSeq
    this.head = head
    this.stateSeq = stateSeq
    if (state !== null) this.state = state
    for (const seq of this.#ahead.keys()) if (seq <= head) this.#ahead.delete(seq)
    this.last = null
    this.unread = counted(null, boundaryOf(this.own), this.low - 1, this.#newsFrom(this.low))
    this.#recall()
    return [...events, ...this.receive([])]
  }

  #compare(change: Change): void {
    if (change.state !== null) this.#adopt(change)
    else this.astray ||= change.stateSeq !== this.stateSeq
  }

  #adopt({ state, stateSeq }: Pick<Page, 'state' | 'stateSeq'>): void {
    const { from } = this
    this.state = state
    this.stateSeq = stateSeq
    this.astray = false
    if (this.from > from) this.#narrow()
  }

  /** The server's count, as far as it speaks of what is held here. */
  #count({ head, own, unread }: Change): void {
    if (head > this.head || this.low > head + 1) return
    const since = this.held.between({ low: head + 1, high: this.head })
    if (since.some((entry) => isEvent(entry) && this.kind.erases(entry))) return
    const known = this.#newsFrom(this.low)
    const then = known.filter((seq) => seq <= head)
    const count = counted(unread, boundaryOf(own), this.low - 1, then)
    const now = known.filter((seq) => seq > head).reduce(arrived, count)
    this.unread = moved(now, boundaryOf(this.own))
  }

  #learn(): void {
    this.unread = learned(this.unread, this.low, this.#newsFrom(this.low))
    this.#recall()
  }

  #newsFrom(low: number): number[] {
    return this.held
      .between({ low, high: this.head })
      .filter((entry) => this.isNews(entry))
      .map(({ seq }) => seq)
  }

  /** Looks among what is held for what was said last. */
  #recall(): void {
    const entries = this.held.between({ low: this.low, high: this.head }).filter(isEvent)
    const sent = entries.findLast(({ type }) => type === 'message.sent')
    if (sent && sent.seq >= (this.last?.seq ?? 0)) this.last = this.held.message(sent.seq)
    const done = entries.findLast((entry) => this.kind.about(entry) === null)
    this.activity = done?.at ?? (this.activity || (entries.at(-1)?.at ?? 0))
  }

  /** Takes in what the store had, where it goes on without a hole: the same log, further back. */
  recollect(entries: readonly Entry[]): void {
    if ((entries.at(-1)?.seq ?? 0) < this.low - 1) return
    this.held.put(entries.filter(({ seq }) => seq <= this.head && seq >= this.from))
    this.#learn()
  }

  /** Lets go of what is neither new nor shown. */
  trim(newest: number, shown: readonly Span[]): void {
    const low = Math.max(this.low, this.head - newest + 1)
    if (low > this.low || this.held.size > newest * 2) this.held.keep([{ low, high: this.head }, ...shown])
  }
}

import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import { selfOf } from '../../../shared/kernel/ids.ts'
import type { Opened, Sync } from '../../sync/index.ts'
import { type Entry, entriesOf, type Notice, type Telling } from './entries.ts'

/** So many more lines are shown with every step. */
const STEP = 20

/** What the account was told: the newest by itself, earlier ones as somebody asks for them. */
export interface Notices {
  readonly entries: Accessor<readonly Entry[]>
  /** what is known of it, in the order in which it happened */
  readonly tellings: Accessor<readonly Telling[]>
  /** was it ever called to something, as far as is known? */
  readonly called: Accessor<boolean>
  /** those that were not looked at, the newest first */
  readonly open: Accessor<readonly Notice[]>
  /** there is nothing earlier */
  readonly complete: Accessor<boolean>
  /** Fetches earlier ones; @throws Refusal where there is no way to the server. */
  more(): Promise<void>
}

const isTelling = ({ type }: { readonly type: string }) =>
  type === 'notification.raised' || type === 'notification.read'

export const createNotices = (sync: Sync): Notices => {
  const known = new Map<number, Telling>()
  const [tellings, setTellings] = createSignal<readonly Telling[]>([])
  const [complete, setComplete] = createSignal(false)
  const [open, setOpen] = createSignal(sync.self.open)
  /** nothing below this was looked at */
  let low = Number.POSITIVE_INFINITY

  const take = (opened: Opened) => {
    const { lines, atStart } = opened.view()
    const before = known.size
    for (const line of lines) {
      if (line.line === 'message') continue
      low = Math.min(low, line.event.seq)
      if (isTelling(line.event)) known.set(line.event.seq, line.event as Telling)
    }
    if (atStart && lines.length > 0) setComplete(true)
    if (known.size > before) setTellings([...known.values()].sort((one, other) => one.seq - other.seq))
    setOpen(sync.self.open)
  }

  const look = () => {
    const opened = sync.open(selfOf(sync.account), { kind: 'self', anchor: 'newest', visible: () => false })
    onLeave.push(
      opened.on(() => take(opened)),
      () => opened.close(),
    )
    take(opened)
    return opened
  }
  const onLeave: (() => void)[] = []
  onCleanup(() => {
    for (const leave of onLeave) leave()
  })
  look()

  /** A window of its own goes back: the first one stays at the end, where the news come in. */
  let past: Opened | null = null
  let arrived = false
  let fetching: Promise<void> | null = null

  const fetch = async () => {
    past ??= look()
    const enough = known.size + STEP
    if (!arrived) await past.jump('newest')
    arrived = true
    take(past)
    while (known.size < enough && !complete()) {
      const before = past.view().lines[0]?.key
      await past.older()
      take(past)
      if (past.view().lines[0]?.key === before) return
    }
  }
  const more = () => {
    fetching ??= fetch().finally(() => {
      fetching = null
    })
    return fetching
  }

  // what waits from long ago is fetched without being asked for: an invitation is nothing without its words
  createEffect(() => {
    tellings()
    if (!complete() && Object.values(open()).some((seq) => seq < low)) more().catch(() => undefined)
  })

  return {
    entries: createMemo(() => entriesOf(tellings(), open())),
    tellings,
    called: createMemo(() => tellings().some((one) => one.type === 'notification.raised' && one.reason === 'called')),
    open: createMemo(() =>
      tellings()
        .filter(
          (telling): telling is Notice =>
            telling.type === 'notification.raised' && open()[telling.about] === telling.seq,
        )
        .toReversed(),
    ),
    complete,
    more,
  }
}

import { createMemo, createSignal, untrack } from 'solid-js'
import { changesBetween, problemsIn } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { cellOf } from './cell.ts'
import type { DraftShelf } from './kept.ts'

/** What is published, as far as it is known here; a desk that is being added has no version yet. */
export interface Published {
  readonly version: number | null
  readonly config: Desk
}

interface Beginning {
  readonly id: string
  readonly published: Published
  /** of the other desks */
  readonly prefixes: () => readonly string[]
  readonly shelf: DraftShelf
}

/** What one does not want to be told before it was tried: everything begins empty. */
const IMPATIENT = new Set(['missing', 'few', 'choices'])

/** A desk while it is written: what became another, what is wrong with it, and where. */
export const createEditing = ({ id, published, prefixes, shelf }: Beginning) => {
  const kept = shelf.read()
  const [base, setBase] = createSignal(published)
  const [made, setMade] = createSignal(kept?.base ?? published.version)
  const [draft, setDraft] = createSignal<Desk>(kept?.config ?? published.config)
  const [tried, setTried] = createSignal(false)

  const write = (config: Desk) => {
    setDraft(config)
    const isOther = untrack(base).version === null || changesBetween(untrack(base).config, config).length > 0
    shelf.keep(isOther ? { base: untrack(made), config } : null)
  }
  const problems = createMemo(() => problemsIn(draft(), { prefixes: prefixes() }))
  const shown = createMemo(() => problems().filter(({ code }) => tried() || !IMPATIENT.has(code)))
  const changes = createMemo(() => changesBetween(base().config, draft()))

  const become = (config: Desk, version: number | null) => {
    setMade(version)
    write(config)
  }
  return {
    id,
    draft,
    desk: cellOf(draft, write),
    base,
    /** the version that this was made of */
    made,
    changes,
    dirty: () => base().version === null || changes().length > 0,
    /** somebody published another since this was begun */
    late: () => made() !== base().version,
    problems: shown,
    /** what is wrong there; null: nothing that has to be said yet */
    wrongAt: (path: string) => shown().find((problem) => problem.path === path) ?? null,
    /** how much is wrong in parts of a desk */
    wrongIn: (parts: readonly string[]) => shown().filter(({ path }) => parts.includes(path.split('.')[0]!)).length,
    isNew: (list: 'categories' | 'fields' | 'canned' | 'macros' | 'templates', id: string) =>
      base().version === null || !base().config[list].some((one) => one.id === id),
    /** From now on everything is said. True: there is nothing wrong. */
    look(): boolean {
      setTried(true)
      return problems().length === 0
    },
    /** Goes on with a whole other configuration, such as an older version. */
    take: (config: Desk) => write(config),
    discard() {
      setTried(false)
      become(base().config, base().version)
    },
    /** What is published is this now: the draft is done. */
    settle(now: Published) {
      setBase(now)
      setTried(false)
      become(now.config, now.version)
    },
    /** Somebody else was faster: what is theirs stands beside what is here. */
    heard: (now: Published) => setBase(now),
    /** Whoever goes on has seen what is there now, and puts this in its place. */
    goOn() {
      setMade(base().version)
      write(draft())
    },
  }
}
export type Editing = ReturnType<typeof createEditing>

import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Row } from '../../sync/index.ts'

/** What somebody new does once, to have seen what is here. */
export const STEPS = ['person', 'message', 'group', 'jump'] as const
export type Step = (typeof STEPS)[number]

/** What is remembered of them on this device. */
export interface Progress {
  readonly done: readonly Step[]
  readonly closed: boolean
}

export const START: Progress = { done: [], closed: false }

const isStep = (said: unknown): said is Step => STEPS.some((step) => step === said)

/** Kept as a few words, so that any version can read what another wrote. */
export const written = ({ done, closed }: Progress): string => [...done, ...(closed ? ['closed'] : [])].join(' ')

export const readProgress = (kept: string | null): Progress => {
  const words = (kept ?? '').split(' ')
  return { done: words.filter(isStep), closed: words.includes('closed') }
}

/** What the conversations themselves show to have been done. */
export const seenIn = (rows: readonly Row[], me: AccountId): readonly Step[] => [
  ...(rows.some(({ kind }) => kind === 'direct') ? (['person'] as const) : []),
  ...(rows.some(({ last }) => last?.by === me) ? (['message'] as const) : []),
  ...(rows.some(({ kind }) => kind === 'group') ? (['group'] as const) : []),
]

/** What was done stays done, whatever is left or deleted later. The same object where nothing is new. */
export const withDone = (progress: Progress, steps: readonly Step[]): Progress => {
  const fresh = steps.filter((step) => !progress.done.includes(step))
  return fresh.length === 0 ? progress : { ...progress, done: [...progress.done, ...fresh] }
}

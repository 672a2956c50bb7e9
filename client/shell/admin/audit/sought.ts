import type { AccountId } from '../../../../shared/kernel/ids.ts'

/** What is looked for, as the address says it. */
export interface Found {
  readonly q?: string
  readonly action?: string
  readonly subject?: string
  readonly actor?: string
  /** days, as 2026-11-21, by the clock on this wall; both belong to it */
  readonly from?: string
  readonly to?: string
}

const midnightOf = (day: string | undefined, later: number): number | null => {
  const [year, month, date] =
    /^(\d{4})-(\d{2})-(\d{2})$/
      .exec(day ?? '')
      ?.slice(1)
      .map(Number) ?? []
  if (!year || !month || !date) return null
  return new Date(year, month - 1, date + later).getTime()
}

/** The same, as the server is asked. What is not said is not asked for. */
export const queryOf = ({ q, action, subject, actor, from, to }: Found) => {
  const [since, before] = [midnightOf(from, 0), midnightOf(to, 1)]
  return {
    ...(q?.trim() && { q: q.trim() }),
    ...(action && { action }),
    ...(subject && { subject }),
    ...(actor && { actor: actor as AccountId }),
    ...(since !== null && { from: String(since) }),
    ...(before !== null && { to: String(before) }),
  }
}

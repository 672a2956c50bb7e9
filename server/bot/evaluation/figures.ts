import type { OverReason } from '../answerer.ts'

/** What came of one question. `good`: it did what it should; what it kept silent about is neither covered nor good. */
export interface Outcome {
  readonly q: string
  /** where it is asked; null: at no desk */
  readonly desk: string | null
  /** the article that answers it; null: none does */
  readonly article: string | null
  /** does an article answer it? */
  readonly known: boolean
  readonly sort: 'answer' | 'ask' | 'unknown' | 'over'
  /** the article that it was answered from; null: it was not answered */
  readonly from: string | null
  readonly good: boolean
  /** an answer: do its words stand in what it cites? */
  readonly grounded: boolean
  readonly reason: OverReason | null
}

export interface Figures {
  readonly asked: number
  /** answered */
  readonly covered: number
  /** answered, and from the right article */
  readonly good: number
  readonly grounded: number
  /** answered where no article answers it */
  readonly invented: number
  readonly unknown: number
  readonly over: Readonly<Partial<Record<OverReason, number>>>
}

export const figuresAt = (desk: string, outcomes: readonly Outcome[]): Figures => {
  const there = outcomes.filter((one) => one.desk === desk)
  const answered = there.filter(({ sort }) => sort === 'answer')
  const over: Partial<Record<OverReason, number>> = {}
  for (const { reason } of there) if (reason) over[reason] = (over[reason] ?? 0) + 1
  return {
    asked: there.length,
    covered: answered.length,
    good: answered.filter(({ good }) => good).length,
    grounded: answered.filter(({ grounded }) => grounded).length,
    invented: answered.filter(({ known }) => !known).length,
    unknown: there.filter(({ sort }) => sort === 'unknown').length,
    over,
  }
}

export const desksIn = (outcomes: readonly Outcome[]): readonly string[] =>
  [...new Set(outcomes.flatMap(({ desk }) => desk ?? []))].sort()

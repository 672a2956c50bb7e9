import { PROPOSED, type Proposal, type Proposed } from '../../../shared/kinds/ticket/index.ts'
import type { Passage } from '../grounding/index.ts'
import type { Case } from './cases.ts'
import { isGrounded } from './grounded.ts'
import { plain } from './replay.ts'

/** What was proposed for one field, and what would have been right; null: nothing. Of a reply: on which article it rests. */
export interface FieldOutcome {
  readonly desk: string
  readonly field: Proposed
  readonly wanted: string | null
  readonly said: string | null
  /** a reply: do its words stand in what it cites? */
  readonly grounded: boolean
}

export interface FieldFigures {
  readonly asked: number
  /** for so many there was something to propose */
  readonly wanted: number
  /** proposed, and of those rightly */
  readonly covered: number
  readonly good: number
  /** proposed where nothing was to be */
  readonly needless: number
  readonly grounded: number
}

/** A reply by a text of the desk rests on no article. */
const saidIn = (proposal: Proposal): string =>
  proposal.field === 'reply' ? plain(proposal.cites?.[0]?.slug ?? '') : proposal.value

export const judged = (
  { fresh, right }: Case,
  { proposals, passages }: { readonly proposals: readonly Proposal[]; readonly passages: readonly Passage[] },
): FieldOutcome[] =>
  PROPOSED.flatMap((field) => {
    const wanted = right[field]
    if (wanted === undefined) return []
    const proposal = proposals.find((one) => one.field === field)
    const cited = proposal?.field === 'reply' ? (proposal.cites ?? []).map(({ slug }) => slug) : []
    const grounded = proposal?.field === 'reply' && isGrounded(proposal.value, cited, passages)
    return [{ desk: fresh.desk.id, field, wanted, said: proposal ? saidIn(proposal) : null, grounded }]
  })

export const fieldFiguresOf = (outcomes: readonly FieldOutcome[]): FieldFigures => {
  const covered = outcomes.filter(({ said }) => said !== null)
  return {
    asked: outcomes.length,
    wanted: outcomes.filter(({ wanted }) => wanted !== null).length,
    covered: covered.length,
    good: covered.filter(({ said, wanted }) => said === wanted).length,
    needless: covered.filter(({ wanted }) => wanted === null).length,
    grounded: covered.filter(({ grounded }) => grounded).length,
  }
}

/** By desk and field, in an order in which they can be read. */
export const byField = (outcomes: readonly FieldOutcome[]) =>
  [...Map.groupBy(outcomes, ({ desk }) => desk)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([desk, there]) =>
      PROPOSED.flatMap((field) => {
        const these = there.filter((outcome) => outcome.field === field)
        return these.length > 0 ? [{ desk, field, ...fieldFiguresOf(these) }] : []
      }),
    )
export type FieldRow = ReturnType<typeof byField>[number]

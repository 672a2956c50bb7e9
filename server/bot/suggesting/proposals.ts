import * as v from 'valibot'
import { Proposal } from '../../../shared/kinds/ticket/index.ts'
import { LEAST } from '../search/index.ts'
import { PICKED, type Picked, type Suggested } from '../suggester.ts'
import type { Known, Offered } from './offered.ts'

const LONGEST_WHY = 300
const FIELDS = Object.keys(PICKED) as Picked[]

interface Sure {
  readonly score: number
  readonly why: string
  readonly because?: Proposal['because']
}

const said = ({ score, why, because }: Sure) => ({
  score,
  ...(why && { why: why.slice(0, LONGEST_WHY) }),
  ...(because && { because }),
})

/** A category may say how soon: where another is proposed, so is that. */
const withCategorys = (proposals: readonly Proposal[], { desk, ticket }: Known): readonly Proposal[] => {
  const category = proposals.find(({ field }) => field === 'category')
  const value = desk.categories.find(({ id }) => id === category?.value)?.priority
  if (!category || !value || ticket.locked || proposals.some(({ field }) => field === 'priority')) return proposals
  return [...proposals, { field: 'priority', value, score: category.score, because: { by: 'category' } }]
}

const isSo = ({ field, value }: Proposal, { ticket }: Known): boolean => {
  if (field === 'reply') return false
  return (field === 'place' ? ticket.place?.id : ticket[field]) === value
}

/**
 * What of it is proposed: sure enough, not so already, and not proposed before. Whoever suggested named places in lists;
 * here those become values.
 */
export const proposalsOf = (
  suggested: Suggested,
  { values }: Pick<Offered, 'values'>,
  known: Known,
  before: readonly { readonly field: string; readonly value: string }[],
): Proposal[] => {
  const picks = FIELDS.flatMap((field) => {
    const pick = suggested[field]
    const value = pick && values[field][pick.at]
    return value ? [{ field, value, ...said(pick) }] : []
  })
  const { reply } = suggested
  const cites = reply?.cites.slice(0, 5) ?? []
  const draft = reply ? [{ field: 'reply', value: reply.text, ...(cites.length > 0 && { cites }), ...said(reply) }] : []
  const fitting = [...picks, ...draft].flatMap((one) => {
    const proposal = v.safeParse(Proposal, one) // a model may say what is too long
    return proposal.success ? [proposal.output] : []
  })
  const priority = known.modes.priority === 'off' ? fitting : withCategorys(fitting, known)
  return priority.filter(
    (one) =>
      one.score >= LEAST &&
      !isSo(one, known) &&
      !before.some(({ field, value }) => field === one.field && value === one.value),
  )
}

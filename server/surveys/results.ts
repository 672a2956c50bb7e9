import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { isBlank } from '../../shared/kernel/visible.ts'
import { type Answers, isTold, type Message, type Surveyed, tally } from '../../shared/kinds/thread/index.ts'
import type { Results } from '../../shared/protocol/surveys.ts'
import type { Orm } from '../db/orm.ts'
import { messageAt } from '../kinds/index.ts'
import type { Look } from '../log/look.ts'
import { ask } from '../log/reader.ts'

export interface SurveyDeps {
  readonly orm: Orm
  readonly pool: Pool
  readonly look: Look
  readonly now: () => number
}

interface PaperRow {
  readonly paper: AccountId
  readonly answers: Answers
}

const PAPERS = 'select paper, answers from survey_paper where conversation = $1 and message = $2 order by paper'
const OWN = 'select answers from survey_paper where conversation = $1 and message = $2 and paper = $3'

/** The one door to what was answered: to one's own answers, and to all of them for whoever asked (SUR6, SUR7). */
export const createResults = ({ orm, pool, look, now }: SurveyDeps) => {
  const asked = async (account: AccountId, conversation: ConversationId, seq: number) => {
    const view = (await look(account, [conversation])).get(conversation)?.view
    if (!view) throw new Refusal('conversation.unknown')
    const em = orm.em.fork()
    const found = seq < view.from ? null : await messageAt(em, conversation, seq, (sent) => !isBlank(view.show(sent)))
    if (!found) throw new Refusal('message.unknown')
    if (!found.survey) throw new Refusal('survey.unknown')
    return found as Message & { readonly survey: Surveyed }
  }

  const own = async (account: AccountId, conversation: ConversationId, seq: number): Promise<Answers | null> => {
    const [row] = await ask<PaperRow>(pool, 'surveys:own', OWN, [conversation, seq, account])
    return row?.answers ?? null
  }

  return async (account: AccountId, conversation: ConversationId, seq: number): Promise<Results> => {
    const { by, survey } = await asked(account, conversation, seq)
    // an anonymous answer is nobody's, so nobody is given theirs back
    const mine = survey.anonymous ? null : await own(account, conversation, seq)
    if (by !== account || !isTold(survey, by, now())) return { own: mine, sums: null, papers: null }
    const papers = await ask<PaperRow>(pool, 'surveys:papers', PAPERS, [conversation, seq])
    const sums = tally(
      survey.questions,
      papers.map(({ answers }) => answers),
    )
    const named = papers.map(({ paper, answers }) => ({ by: paper, answers }))
    return { own: mine, sums, papers: survey.anonymous ? null : named }
  }
}

import { inLanguage, type Label } from '../../../shared/kinds/ticket/desk/index.ts'
import { STAGE_WORDS, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { language } from '../../words/index.ts'

/** What a stage is called on this desk, or in general. */
export const stageWords = ({ stage }: Pick<Ticket, 'stage'>, form: DeskForm | null): string => {
  const own: Label | undefined = form?.stages?.[stage]
  return own ? inLanguage(own, language()) : STAGE_WORDS[stage][language()]
}

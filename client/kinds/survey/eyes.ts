import type { Surveyed } from '../../../shared/kinds/thread/index.ts'
import { t } from '../../words/index.ts'

/** Who gets to see what is answered: said before anybody answers. */
export const eyes = ({ anonymous }: Surveyed, mine: boolean, asker: string): string => {
  if (mine) return anonymous ? t('survey.namelessToYou') : t('survey.toYou')
  return anonymous ? t('survey.nameless', asker) : t('survey.toAsker', asker)
}

import type { Suggested } from '../../../../../shared/kinds/ticket/index.ts'
import { number, t } from '../../../../words/index.ts'

/** How sure the bot is of it. */
export const percent = (score: number): string => t('suggest.percent', number(Math.round(score * 100)))

/** On what a proposal rests: counted and found here, or as a model said it; null: it says nothing. */
export const reasonOf = ({ because, why }: Pick<Suggested, 'because' | 'why'>): string | null => {
  if (!because) return why ?? null
  const { by, some = 0, of = 0 } = because
  if (by === 'alike') return some > 0 ? t('suggest.because.alike', number(some), number(of)) : t('suggest.because.one')
  if (by === 'text') return t('suggest.because.text', number(some), number(of))
  return t(`suggest.because.${by}`)
}

import type { Language } from '../../../shared/kernel/describe.ts'
import { language } from '../../words/index.ts'

/**
 * In which of the languages spoken here something was written, as far as its letters tell: a voice that reads it out
 * has to know. Undefined where it is the page's own.
 */
export const tongueOf = (text: string): Language | undefined => {
  const bangla = text.match(/\p{Script=Bengali}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (bangla + latin === 0) return undefined
  const written = bangla >= latin ? 'bn' : 'en'
  return written === language() ? undefined : written
}

import { language } from '../../../words/index.ts'
import { seconds } from './told.ts'

const formats = {
  en: new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'short' }),
  bn: new Intl.NumberFormat('bn', { style: 'unit', unit: 'second', unitDisplay: 'short' }),
}

/** How long something lasted, in words: 0.4 sec, ১২ সেঃ. */
export const lasting = (ms: number): string => formats[language()].format(seconds(ms))

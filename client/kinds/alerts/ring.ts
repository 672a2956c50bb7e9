import { type Availability, type Reason, silences, type Tuning } from '../../../shared/kinds/self/index.ts'
import type { Row } from '../../sync/index.ts'
import type { Preferences } from './preferences.ts'

/** Something came in, and how things stand at that moment. */
export interface Incoming {
  readonly reason: Reason
  readonly tuning: Tuning | undefined
  readonly availability: Availability['status']
  readonly preferences: Pick<Preferences, 'sound' | 'popups'>
  /** `place`: the conversation itself is before somebody's eyes. `page`: some window of this browser is */
  readonly looking: 'place' | 'page' | 'nowhere'
  readonly at: number
}

interface Ring {
  readonly sound: boolean
  readonly popup: boolean
}

const CALM: Ring = { sound: false, popup: false }
/** Somebody is meant by name: in words, or to come to an emergency. */
const BY_NAME: ReadonlySet<Reason> = new Set(['mention', 'called'])

/** What a device may do about it: make a sound, show a notification of the browser. The bell counts all the same. */
export const ringOf = ({ reason, tuning, availability, preferences, looking, at }: Incoming): Ring => {
  if (availability === 'busy' || looking === 'place' || silences(tuning, reason, at)) return CALM
  const { sound, popups } = preferences
  return {
    sound: sound === 'all' || (sound === 'mentions' && BY_NAME.has(reason)),
    popup: popups && looking === 'nowhere',
  }
}

/** Is there something unread that its reader wants to know of? Of what is muted, only what the bell tells too. */
export const isLoud = ({ unread, told, tuned }: Pick<Row, 'unread' | 'told' | 'tuned'>, at: number): boolean =>
  unread > 0 && (told || !silences(tuned, 'message', at))

/** How many conversations the title, the favicon and the app's own badge count. */
export const countOf = (rows: readonly Row[], title: Preferences['title'], at: number): number => {
  if (title === 'nothing') return 0
  return rows.filter((row) => (title === 'all' ? isLoud(row, at) : row.unread > 0 && row.told)).length
}

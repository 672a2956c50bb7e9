import { describeSelf } from '../../../shared/kinds/self/index.ts'
import { language, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { saidIn } from '../media/said.ts'
import { sideOf } from '../sides.tsx'
import type { Arrival } from './arrivals.ts'
import type { Popup } from './popups.ts'

const LONGEST = 160

/** What a notification of the browser says: who wrote, and (if that may be shown to whoever passes by) what. */
export const useSaying = () => {
  const live = useLive()

  const ofMessage = ({ about, reason, from, message }: Arrival, preview: boolean): Popup | null => {
    const row = live.sync.inbox.row(about)
    if (!row) return null
    const title = sideOf(row.kind).title(row, live)
    const who = row.kind === 'group' ? `${live.name(from)}: ` : ''
    const here = preview && row.last?.seq === message ? saidIn(row.last) : null
    if (here !== null) return { title, body: who + here.slice(0, LONGEST) }
    return { title, body: who + t(reason === 'mention' ? 'alerts.newMention' : 'alerts.newMessage') }
  }

  const ofNotice = ({ about, from }: Arrival): Popup => {
    const notice = live.notices().find((open) => open.about === about)
    const telling = { language: language(), reader: live.account, name: live.name }
    return { title: (notice && describeSelf(notice, telling)) ?? live.name(from), body: '' }
  }

  return (arrival: Arrival, preview: boolean): Popup => {
    const isMessage = arrival.reason === 'message' || arrival.reason === 'mention'
    return (isMessage && ofMessage(arrival, preview)) || ofNotice(arrival)
  }
}

import { called, type Telling } from '../../kernel/describe.ts'
import type { Stored } from '../../kernel/kind.ts'
import type { DirectEvent } from './events.ts'

/** The line in the timeline for what happened between two people; null for what shows itself (messages). */
export const describeDirect = (event: Stored<DirectEvent>, telling: Telling): string | null => {
  const who = called(telling, event.by)
  const say = (en: string, bn: string) => (telling.language === 'bn' ? bn : en)
  switch (event.type) {
    case 'contact.requested':
      return say(`${who} asked to be contacts`, `${who} যোগাযোগের অনুরোধ পাঠিয়েছেন`)
    case 'contact.boosted':
      return say(`${who} sent a reminder of the request`, `${who} অনুরোধটি আবার মনে করিয়ে দিয়েছেন`)
    case 'contact.accepted':
      return say('You are contacts now and can talk', 'আপনারা এখন পরিচিতি, কথা বলতে পারেন')
    case 'contact.declined':
      return say(`${who} declined the request`, `${who} অনুরোধ প্রত্যাখ্যান করেছেন`)
    case 'contact.cancelled':
      return say(`${who} withdrew the request`, `${who} অনুরোধ ফিরিয়ে নিয়েছেন`)
    case 'contact.removed':
      return say(`${who} ended the contact`, `${who} যোগাযোগ শেষ করেছেন`)
    case 'contact.blocked':
      return say(`${who} closed this conversation`, `${who} এই কথোপকথন বন্ধ করেছেন`)
    case 'contact.unblocked':
      return say(`${who} opened this conversation again`, `${who} এই কথোপকথন আবার খুলেছেন`)
    case 'messages.erased':
      return say('Earlier messages were deleted', 'আগের বার্তাগুলো মুছে ফেলা হয়েছে')
    default:
      return null
  }
}

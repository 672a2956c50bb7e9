import { called, calledWhom, calledWhose, type Telling } from '../../kernel/describe.ts'
import type { Stored } from '../../kernel/kind.ts'
import type { GroupEvent, Rank } from './events.ts'

const RANK_WORDS: Record<Rank, { en: string; bn: string }> = {
  owner: { en: 'an owner', bn: 'স্বত্বাধিকারী' },
  admin: { en: 'an admin', bn: 'অ্যাডমিন' },
  moderator: { en: 'a moderator', bn: 'মডারেটর' },
  member: { en: 'a member', bn: 'সদস্য' },
}

type Say = (en: string, bn: string) => string

const changed = (event: Extract<GroupEvent, { type: 'group.changed' }>, who: string, say: Say): string => {
  if (event.name !== undefined)
    return say(`${who} named the group “${event.name}”`, `${who} গ্রুপের নাম দিয়েছেন “${event.name}”`)
  if (event.visibility === 'public') return say(`${who} made the group public`, `${who} গ্রুপটি সবার জন্য খুলেছেন`)
  if (event.visibility === 'private') return say(`${who} made the group private`, `${who} গ্রুপটি ব্যক্তিগত করেছেন`)
  if (event.asks === true)
    return say(`Newcomers now ask first: ${who} set it so`, `নতুনদের এখন আগে অনুরোধ করতে হবে: ${who} এমন করেছেন`)
  if (event.asks === false)
    return say(`Newcomers come in without asking: ${who} set it so`, `নতুনরা এখন সরাসরি ঢুকতে পারেন: ${who} এমন করেছেন`)
  if (event.flavour === 'channel')
    return say(
      `${who} made this a channel: a few write, everybody reads`,
      `${who} এটিকে চ্যানেল করেছেন: লিখবেন কয়েকজন, পড়বেন সবাই`,
    )
  if (event.flavour === 'talk') return say(`${who} let everybody write again`, `${who} আবার সবাইকে লিখতে দিয়েছেন`)
  return say(`${who} changed the group’s settings`, `${who} গ্রুপের সেটিংস বদলেছেন`)
}

/** The line in the timeline for what happened in a group; null for what shows itself (messages). */
export const describeGroup = (event: Stored<GroupEvent>, telling: Telling): string | null => {
  const who = called(telling, event.by)
  const say: Say = (en, bn) => (telling.language === 'bn' ? bn : en)
  const whom = 'account' in event ? calledWhom(telling, event.account) : ''
  switch (event.type) {
    case 'group.created':
      if (event.flavour === 'channel')
        return say(`${who} created the channel “${event.name}”`, `${who} “${event.name}” চ্যানেলটি তৈরি করেছেন`)
      if (event.flavour === 'board')
        return say(`${who} created the board “${event.name}”`, `${who} “${event.name}” বোর্ডটি তৈরি করেছেন`)
      return say(`${who} created “${event.name}”`, `${who} “${event.name}” তৈরি করেছেন`)
    case 'group.changed':
      return changed(event, who, say)
    case 'topic.solved':
      return say(`${who} accepted an answer`, `${who} একটি উত্তর গ্রহণ করেছেন`)
    case 'topic.unsolved':
      return say(`${who} opened the question again`, `${who} প্রশ্নটি আবার খুলেছেন`)
    case 'topic.closed':
      return say(`${who} closed the topic: no more answers`, `${who} প্রসঙ্গটি বন্ধ করেছেন: আর উত্তর নেওয়া হবে না`)
    case 'topic.reopened':
      return say(`${who} opened the topic for answers again`, `${who} প্রসঙ্গটি আবার উত্তরের জন্য খুলেছেন`)
    case 'group.closed':
      return say(`${who} closed the group`, `${who} গ্রুপটি বন্ধ করেছেন`)
    case 'member.invited':
      return say(`${who} invited ${whom}`, `${who} ${whom} আমন্ত্রণ জানিয়েছেন`)
    case 'invitation.declined':
      return say(`${who} declined the invitation`, `${who} আমন্ত্রণ প্রত্যাখ্যান করেছেন`)
    case 'join.requested':
      return say(`${who} asked to join`, `${who} যোগ দিতে চেয়েছেন`)
    case 'join.withdrawn':
      return say(`${who} no longer asks to join`, `${who} আর যোগ দিতে চাইছেন না`)
    case 'join.declined': {
      const whose = calledWhose(telling, event.account)
      return say(`${who} declined ${whose} wish to join`, `${who} ${whose} যোগ দেওয়ার অনুরোধ প্রত্যাখ্যান করেছেন`)
    }
    case 'member.joined':
      return event.account === event.by
        ? say(`${who} joined`, `${who} যোগ দিয়েছেন`)
        : say(`${who} added ${whom}`, `${who} ${whom} যোগ করেছেন`)
    case 'member.left':
      return say(`${who} left`, `${who} চলে গেছেন`)
    case 'member.removed':
      return say(`${who} removed ${whom}`, `${who} ${whom} সরিয়ে দিয়েছেন`)
    case 'member.promoted': {
      const rank = RANK_WORDS[event.to]
      if (event.account === event.by)
        return say(`${who} stepped down and became ${rank.en}`, `${who} নিজেকে ${rank.bn} করেছেন`)
      return say(`${who} made ${whom} ${rank.en}`, `${who} ${whom} ${rank.bn} করেছেন`)
    }
    default:
      return null
  }
}

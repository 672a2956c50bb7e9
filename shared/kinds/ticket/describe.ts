import { called, calledWhom, type Telling } from '../../kernel/describe.ts'
import { ASSISTANT } from '../../kernel/ids.ts'
import type { Stored } from '../../kernel/kind.ts'
import type { TicketEvent } from './events.ts'
import type { Ending, Priority, Stage } from './stages.ts'

type Said = { readonly en: string; readonly bn: string }

export const STAGE_WORDS: Readonly<Record<Stage, Said>> = {
  new: { en: 'new', bn: 'নতুন' },
  open: { en: 'open', bn: 'চলমান' },
  waiting: { en: 'waiting for an answer', bn: 'উত্তরের অপেক্ষায়' },
  blocked: { en: 'waiting for others', bn: 'অন্যদের অপেক্ষায়' },
  scheduled: { en: 'scheduled', bn: 'নির্ধারিত' },
  solved: { en: 'solved', bn: 'সমাধান হয়েছে' },
  closed: { en: 'closed', bn: 'বন্ধ' },
}
export const ENDING_WORDS: Readonly<Record<Ending, Said>> = {
  fixed: { en: 'fixed', bn: 'ঠিক হয়েছে' },
  answered: { en: 'answered', bn: 'উত্তর দেওয়া হয়েছে' },
  rejected: { en: 'rejected', bn: 'গ্রহণ করা হয়নি' },
  duplicate: { en: 'reported already', bn: 'আগেই জানানো হয়েছে' },
  elsewhere: { en: 'not ours', bn: 'আমাদের এখতিয়ারে নয়' },
  cancelled: { en: 'no longer needed', bn: 'আর প্রয়োজন নেই' },
  expired: { en: 'nobody answered', bn: 'কেউ উত্তর দেননি' },
}
export const PRIORITY_WORDS: Readonly<Record<Priority, Said>> = {
  low: { en: 'low', bn: 'নিম্ন' },
  normal: { en: 'normal', bn: 'সাধারণ' },
  high: { en: 'high', bn: 'বেশি' },
  urgent: { en: 'highest', bn: 'উচ্চ' },
}

type Moved = Extract<TicketEvent, { type: 'ticket.moved' }>

const moved = ({ from, to, ending, words, follows }: Moved, who: string, say: (en: string, bn: string) => string) => {
  const more = words ? `: ${words}` : ''
  const now = STAGE_WORDS[to]
  if (to === 'closed') {
    const why = ending ? ENDING_WORDS[ending] : { en: 'done', bn: 'শেষ' }
    if (follows === 'time') return say(`Closed by itself (${why.en})`, `নিজে থেকে বন্ধ হয়েছে (${why.bn})`)
    return say(`${who} closed this (${why.en})${more}`, `${who} এটি বন্ধ করেছেন (${why.bn})${more}`)
  }
  if (to === 'solved') return say(`${who} solved this${more}`, `${who} এর সমাধান করেছেন${more}`)
  if (from === 'solved' || from === 'closed')
    return say(`${who} opened this again${more}`, `${who} এটি আবার খুলেছেন${more}`)
  if (follows) return say(`This is ${now.en} now`, `এটি এখন ${now.bn}`)
  return say(`${who} set this to ${now.en}${more}`, `${who} এটিকে “${now.bn}” করেছেন${more}`)
}

/** The line in the timeline for what happened to a ticket; null for what shows itself (messages, notes). */
export const describeTicket = (event: Stored<TicketEvent>, telling: Telling): string | null => {
  const who = called(telling, event.by)
  const say = (en: string, bn: string) => (telling.language === 'bn' ? bn : en)
  switch (event.type) {
    case 'ticket.opened':
      return event.requester === event.by
        ? say(`${who} opened ${event.number}`, `${who} ${event.number} খুলেছেন`)
        : say(
            `${who} opened ${event.number} for ${calledWhom({ ...telling, language: 'en' }, event.requester)}`,
            `${who} ${telling.name(event.requester)}-এর জন্য ${event.number} খুলেছেন`,
          )
    case 'ticket.moved':
      return moved(event, who, say)
    case 'ticket.assigned': {
      if (event.to === null && event.why !== 'hand') return say('This is for others to take', 'এটি এখন অন্যরা নিতে পারেন')
      if (event.to === null) return say(`${who} put this back for others to take`, `${who} এটি অন্যদের জন্য ছেড়ে দিয়েছেন`)
      if (event.why === 'claim' || event.to === event.by) return say(`${who} took this on`, `${who} এর দায়িত্ব নিয়েছেন`)
      const whom = calledWhom(telling, event.to)
      if (event.why !== 'hand') return say(`This was given to ${whom}`, `এটি ${whom} দেওয়া হয়েছে`)
      return say(`${who} gave this to ${whom}`, `${who} এটি ${whom} দিয়েছেন`)
    }
    case 'ticket.acknowledged':
      return say(`${who} saw this`, `${who} এটি দেখেছেন`)
    case 'ticket.renamed':
      return say(`${who} called this “${event.to}”`, `${who} এর নাম দিয়েছেন “${event.to}”`)
    case 'ticket.sorted':
      return say(`${who} changed the category`, `${who} বিভাগ বদলেছেন`)
    case 'ticket.located':
    case 'ticket.pointed':
      return say(`${who} changed the place`, `${who} স্থান বদলেছেন`)
    case 'ticket.changed':
    case 'staff.changed':
      return say(`${who} changed a detail`, `${who} একটি তথ্য বদলেছেন`)
    case 'ticket.prioritised': {
      const now = PRIORITY_WORDS[event.to]
      return say(`${who} set the priority to ${now.en}`, `${who} অগ্রাধিকার “${now.bn}” করেছেন`)
    }
    case 'ticket.transferred':
      return say(`${who} passed this on to another desk`, `${who} এটি অন্য ডেস্কে পাঠিয়েছেন`)
    case 'ticket.joined':
      return say(
        `${called(telling, event.account)} came here with a ticket about the same`,
        `একই বিষয়ে আরেকজন যুক্ত হয়েছেন: ${called(telling, event.account)}`,
      )
    case 'ticket.left':
      return say(
        `${called(telling, event.account)} no longer follows this`,
        `${called(telling, event.account)} আর অনুসরণ করছেন না`,
      )
    case 'ticket.merged':
      return say(
        `${who} merged this into ${event.number}: it goes on there`,
        `${who} এটি ${event.number}-এর সঙ্গে মিলিয়েছেন: আলোচনা সেখানে চলবে`,
      )
    case 'ticket.unmerged':
      return say(`${who} parted this from the other again`, `${who} এটিকে আবার আলাদা করেছেন`)
    case 'ticket.rated':
      return event.good
        ? say(`${who} rated this: well`, `${who} সন্তুষ্ট`)
        : say(`${who} rated this: not well`, `${who} সন্তুষ্ট নন`)
    case 'ticket.removed':
      return say(`${who} removed this`, `${who} এটি সরিয়ে দিয়েছেন`)
    case 'ticket.restored':
      return say(`${who} brought this back`, `${who} এটি ফিরিয়ে এনেছেন`)
    case 'ticket.tagged':
      return say(
        `${who} set the tags: ${event.tags.join(', ') || '–'}`,
        `${who} ট্যাগ দিয়েছেন: ${event.tags.join(', ') || '–'}`,
      )
    case 'ticket.linked':
      return say(`${who} linked ${event.number}`, `${who} ${event.number} যুক্ত করেছেন`)
    case 'ticket.unlinked':
      return say(`${who} took a link away`, `${who} একটি সংযোগ সরিয়েছেন`)
    case 'others.joined':
      return say(`${called(telling, event.account)} said “me too”`, `${called(telling, event.account)} বলেছেন “আমারও”`)
    case 'others.left':
      return say(
        `${called(telling, event.account)} took “me too” back`,
        `${called(telling, event.account)} “আমারও” ফিরিয়ে নিয়েছেন`,
      )
    case 'sla.warned':
      return say('Time runs short', 'সময় ফুরিয়ে আসছে')
    case 'sla.breached':
      return event.clock === 'resolution'
        ? say('This was to be solved by now', 'এতক্ষণে সমাধান হওয়ার কথা ছিল')
        : say('This was to be answered by now', 'এতক্ষণে উত্তর দেওয়ার কথা ছিল')
    case 'ladder.stepped':
      return say('Nobody has said that they are on it: others were called', 'কেউ দায়িত্ব নেননি: অন্যদের ডাকা হয়েছে')
    case 'ticket.handedOver':
      // where the bot says so, it was asked in words
      return event.reason === 'asked' && event.by !== ASSISTANT
        ? say(
            `${who} asked for a person: somebody will answer here`,
            `${who} একজন মানুষের সঙ্গে কথা বলতে চেয়েছেন: কেউ এখানে উত্তর দেবেন`,
          )
        : say('A person goes on from here', 'এখান থেকে একজন মানুষ দেখবেন')
    case 'suggestion.accepted':
      return event.automatic
        ? say('The assistant did this by itself', 'সহকারী এটি নিজে থেকে করেছে')
        : say(`${who} took what the assistant proposed`, `${who} সহকারীর প্রস্তাব নিয়েছেন`)
    case 'suggestion.edited':
      return say(`${who} changed what the assistant proposed`, `${who} সহকারীর প্রস্তাব বদলে নিয়েছেন`)
    case 'suggestion.dismissed':
      return say(`${who} dismissed what the assistant proposed`, `${who} সহকারীর প্রস্তাব বাদ দিয়েছেন`)
    case 'macro.ran':
      return say(`${who} ran a macro`, `${who} একটি ম্যাক্রো চালিয়েছেন`)
    default:
      return null
  }
}

import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** What one does with messages, and where those one kept are found again. */
export const message = {
  message: {
    react: 'React',
    moreReactions: 'More reactions',
    pickReaction: 'Pick a reaction',
    reply: 'Reply',
    answerTo: 'In answer to',
    whoReacted: 'Who reacted',
    reactions: 'Reactions',
    history: 'Earlier versions',
    showHistory: (time: string) => `Edited on ${time}. Show earlier versions`,
    firstVersion: 'As it was sent',
    lastVersion: 'As it is now',
    noHistory: 'Nothing is left of what it said before.',
    added: 'added',
    gone: 'taken out',
    readers: 'Who has read it',
    readBy: 'Read by',
    deliveredTo: 'Delivered to',
    notYet: 'Not there yet',
    nobodyYet: 'Nobody yet',
    preview: (site: string) => `Preview of a page on ${site}`,
    dismissPreview: 'Take the preview away',
    link: 'Copy link',
    linked: 'Link copied',
    again: 'Edit and send again',
    select: 'Select',
    selectThis: (name: string, text: string) => `Select ${name}: ${text}`,
    selected: (count: number) => many(count, { one: (n) => `${n} selected`, other: (n) => `${n} selected` }),
    selection: 'What to do with the selected messages',
    endSelection: 'Stop selecting',
    save: 'Save',
    removeMany: (count: number) =>
      many(count, {
        one: (n) => `Delete ${n} message for everybody?`,
        other: (n) => `Delete ${n} messages for everybody?`,
      }),
    hideMany: (count: number) =>
      many(count, { one: (n) => `Delete ${n} message for you?`, other: (n) => `Delete ${n} messages for you?` }),
    hideBody: 'Others keep seeing them.',
    forwardFind: 'Find a conversation',
    forwardAnew:
      'A poll, a survey or an event begins anew there: with the same questions, time and place, and without what was answered here. What is over goes as words only.',
    forwardNone: 'No conversation goes by that.',
    comment: 'Add a line',
    forwardCount: (count: number) => many(count, { one: () => 'Forward', other: (n) => `Forward to ${n}` }),
    forwardedMany: (count: number) =>
      many(count, { one: () => 'Forwarded', other: (n) => `Forwarded to ${n} conversations` }),
    forwarding: (count: number) => many(count, { one: (n) => `${n} message`, other: (n) => `${n} messages` }),
  },
  kept: {
    pinned: 'Pinned messages',
    noPins: 'Nothing is pinned here',
    noPinsBody: 'Pin what everybody should find again: the address, the plan, the decision.',
    noSaved: 'Nothing saved yet',
    noSavedBody: 'Save a message from its menu, and it is here on all your devices. Nobody else knows.',
    jump: 'Go to the message',
    missing: 'This message cannot be shown: it was deleted, or you are no longer in the conversation.',
    somewhere: 'A conversation that you left',
    more: 'Show more',
  },
}

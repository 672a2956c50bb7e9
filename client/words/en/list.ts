import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** What stands in the list of conversations, and how the connection is. */
export const list = {
  find: 'Find a conversation',
  clear: 'Clear',
  show: 'Show',
  filters: { all: 'All', unread: 'Unread', mentions: 'Mentions', groups: 'Groups' },
  counted: (count: number) => many(count, { one: (n) => `${n} conversation`, other: (n) => `${n} conversations` }),
  coming: 'Your conversations are on their way',
  nothing: {
    unread: 'All read',
    unreadBody: 'Nothing waits for you.',
    mentions: 'No mentions',
    mentionsBody: 'Where somebody mentions you, you find it here.',
    groups: 'No groups yet',
    groupsBody: 'Gather a few people, or find a public group to join.',
    found: 'No conversation goes by that',
    foundBody: (text: string) => `Nothing here is called “${text}”.`,
  },
  showAll: 'Show all',
  draft: 'Draft:',
  said: (name: string, text: string) => `${name}: ${text}`,
  mentioned: 'You were mentioned',
  favourite: 'Kept on top',
  markUnread: 'Mark as unread',
  actions: 'What to do with this conversation',
  offline: 'You are offline.',
  away: 'No connection. Trying again …',
  connecting: 'Connecting …',
  back: 'Connected again.',
  tryNow: 'Try now',
}

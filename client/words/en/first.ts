import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** What is said at the first sight of the page, of things whose other words come with them. */
export const first = {
  messages: {
    list: 'Conversations',
    none: 'No conversations yet',
    noneBody: 'Find somebody by their name and ask to be contacts, or gather a few people in a group.',
    pick: 'Pick a conversation',
    pickBody: 'Or begin a new one.',
    unread: (count: number) => many(count, { one: (n) => `${n} unread message`, other: (n) => `${n} unread messages` }),
    you: 'You',
    somebody: 'Somebody',
    removed: 'This message was deleted',
    waiting: 'Waiting to be sent',
    failed: 'Not sent',
    typing: (names: string, count: number) => (count > 1 ? `${names} are typing` : `${names} is typing`),
    muted: 'Muted',
  },
  people: {
    begin: 'New conversation',
    block: 'Block',
    blockTitle: (name: string) => `Block ${name}?`,
    blockBody: 'The contact ends, your messages are deleted, and neither of you can write to the other.',
  },
  bot: {
    name: 'Assistant',
  },
  bell: {
    title: 'Notifications',
  },
  net: {
    waiting: (count: number) =>
      many(count, { one: (n) => `${n} message waits to be sent`, other: (n) => `${n} messages wait to be sent` }),
  },
  contacts: {
    title: 'Contacts',
    none: 'Your contacts will stand here.',
    guest: 'Your contacts stand here once you are signed in.',
    more: (count: number) => many(count, { one: (n) => `${n} more`, other: (n) => `${n} more` }),
    add: 'Add',
    remove: {
      of: (name: string) => `Remove ${name}`,
      title: (name: string) => `Remove ${name} from your contacts?`,
      body: 'What you said to each other is deleted for both of you, and they are told that the contact ended.',
      action: 'Remove',
      done: (name: string) => `${name} is no longer your contact`,
    },
  },
  article: {
    help: 'Help',
  },
  post: {
    gallery: 'Gallery',
    write: 'Create post',
  },
  person: {
    since: (date: string) => `Here since ${date}`,
    mine: 'View profile',
    edit: 'Edit profile',
  },
  alerts: {
    calm: 'Do not disturb is on',
    newMessage: 'New message',
    newMention: 'You were mentioned',
  },
  find: {
    open: 'Search',
  },
  board: {
    name: 'Board',
  },
  channel: {
    name: 'Channel',
  },
  kept: {
    saved: 'Saved messages',
  },
  place: {
    one: 'Place',
    said: (name: string) => `Place: ${name}`,
  },
  files: {
    image: 'Photo',
    video: 'Video',
    audio: 'Sound',
    pictures: (count: string) => `${count} photos`,
    several: (count: string) => `${count} files`,
  },
  thread: {
    notHere: 'This conversation is not on this device yet. It appears as soon as there is a connection.',
  },
  admin: {
    title: 'Administration',
  },
  signOut: {
    title: 'Sign out?',
    body: 'What this browser keeps for reading offline is removed from it, and so is anything not sent yet.',
  },
  notes: {
    title: 'Notes to yourself',
    subtitle: 'Only you can see this',
  },
  lesson: {
    title: 'Helloworld Chat',
    snippet: 'Welcome! Shall we try a few things?',
  },
}

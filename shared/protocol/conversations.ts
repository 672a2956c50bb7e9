import * as v from 'valibot'
import { ConversationId } from '../kernel/ids.ts'
import { Outcome, Sent } from './command.ts'
import { Heads, HeadsWish, MOST_EVENTS, Page, Sync } from './log.ts'
import { route } from './route.ts'
import { Presence, PresenceWish, ReceiptsWish, StatusWish, TypingWish } from './socket.ts'

const count = (most: number, preset: string) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.maxValue(most)), preset)

/** Everything that a client does over the socket, over HTTP and with the same schemas. */
export const conversationRoutes = {
  sync: route({
    method: 'GET',
    path: '/sync',
    tag: 'Conversations',
    summary: 'Everything that changed in your conversations since a mark, in pages',
    access: 'account',
    guests: true,
    query: v.strictObject({ mark: v.optional(v.string()), after: v.optional(v.string()) }),
    output: Sync,
  }),
  heads: route({
    method: 'POST',
    path: '/heads',
    tag: 'Conversations',
    summary: 'The highest seq of each of these conversations',
    access: 'account',
    guests: true,
    body: HeadsWish,
    output: Heads,
  }),
  read: route({
    method: 'GET',
    path: '/conversations/:conversation/events',
    tag: 'Conversations',
    summary: 'A page of a conversation, both ways from an anchor',
    access: 'account',
    guests: true,
    params: v.strictObject({ conversation: ConversationId }),
    query: v.strictObject({
      /** newest, oldest, unread, `seq:120` or `date:1700000000000` */
      anchor: v.optional(v.pipe(v.string(), v.regex(/^(newest|oldest|unread|seq:\d{1,10}|date:\d{1,15})$/)), 'newest'),
      before: count(MOST_EVENTS, '50'),
      after: count(MOST_EVENTS, '0'),
    }),
    output: Page,
  }),
  command: route({
    method: 'POST',
    path: '/conversations/:conversation/commands',
    tag: 'Conversations',
    summary: 'Wish for something in a conversation; the same id has one outcome, however often it is sent',
    access: 'account',
    guests: true,
    params: v.strictObject({ conversation: ConversationId }),
    body: v.strictObject({ id: Sent.entries.id, body: Sent.entries.body }),
    output: Outcome,
  }),
  receipts: route({
    method: 'POST',
    path: '/receipts',
    tag: 'Conversations',
    summary: 'Say how far you have got: delivered, read, or marked unread from a message on',
    access: 'account',
    guests: true,
    body: ReceiptsWish,
    output: v.null(),
  }),
  typing: route({
    method: 'POST',
    path: '/typing',
    tag: 'Presence',
    summary: 'Say that you are writing, or no longer',
    access: 'account',
    guests: true,
    body: TypingWish,
    output: v.null(),
  }),
  presence: route({
    method: 'POST',
    path: '/presence',
    tag: 'Presence',
    summary: 'How these people are: online, away, busy or offline',
    access: 'account',
    body: PresenceWish,
    output: v.array(Presence),
  }),
  status: route({
    method: 'PUT',
    path: '/presence',
    tag: 'Presence',
    summary: 'Say how you are while you are connected',
    access: 'account',
    body: StatusWish,
    output: v.null(),
  }),
} as const

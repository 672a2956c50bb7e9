import * as v from 'valibot'
import { LANGUAGES } from '../kernel/describe.ts'
import { ConversationId } from '../kernel/ids.ts'
import { Email, PersonName, Phone } from '../kernel/person.ts'
import { Me } from './accounts.ts'
import { route } from './route.ts'
import { Secret } from './sessions.ts'

/** Who comes without an account, and how they are reached. */
export const Coming = v.pipe(
  v.strictObject({
    name: v.optional(PersonName),
    email: v.optional(Email),
    phone: v.optional(Phone),
    language: v.optional(v.picklist(LANGUAGES), 'en'),
  }),
  v.check(
    ({ email, phone }) => email !== undefined || phone !== undefined,
    'must have an e-mail address or a phone number',
  ),
)
export type Coming = v.InferOutput<typeof Coming>

/** Turning to a desk without an account of one's own, and following what comes of it by a link. */
export const guestRoutes = {
  comeAsGuest: route({
    method: 'POST',
    path: '/guests',
    tag: 'Desks',
    summary: 'Go on without an account: a session that may open tickets and follow them, and nothing else',
    access: 'anyone',
    guests: true,
    limit: 'sign-in',
    body: Coming,
    output: Me,
    status: 201,
  }),
  openGuestLink: route({
    method: 'POST',
    path: '/guests/session',
    tag: 'Desks',
    summary: 'Go on with the link to a ticket',
    access: 'anyone',
    guests: true,
    limit: 'sign-in',
    body: v.strictObject({ token: Secret }),
    output: v.object({ me: Me, conversation: ConversationId }),
  }),
  askGuestLink: route({
    method: 'POST',
    path: '/guests/links',
    tag: 'Desks',
    summary:
      'Have a new link to a ticket sent, which ends those before it; answers the same whether number and address fit or not',
    access: 'anyone',
    limit: 'mail',
    body: v.strictObject({ number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)), email: Email }),
    output: v.undefined(),
    status: 202,
  }),
  ownGuestLink: route({
    method: 'POST',
    path: '/guests/links/:conversation',
    tag: 'Desks',
    summary: 'A guest’s link to a ticket of their own, to be kept',
    access: 'account',
    guests: true,
    params: v.strictObject({ conversation: ConversationId }),
    output: v.object({ link: v.string() }),
    status: 201,
  }),
} as const

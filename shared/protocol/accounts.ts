import * as v from 'valibot'
import { ROLES } from '../kernel/actor.ts'
import { LANGUAGES } from '../kernel/describe.ts'
import { AccountId, FileId, SessionId } from '../kernel/ids.ts'
import { NewPassword, SaidPassword } from '../kernel/password.ts'
import { Email, PersonName } from '../kernel/person.ts'
import { About } from '../kernel/profile.ts'
import { wellFormed } from '../kernel/text.ts'
import { Username } from '../kernel/username.ts'
import { route } from './route.ts'

export const THEMES = ['pink', 'blue', 'green', 'dark', 'rainbow', 'gold', 'purple', 'red'] as const
export type Theme = (typeof THEMES)[number]

const Language = v.picklist(LANGUAGES)

/** What everybody may know of somebody. */
export const Person = v.object({
  id: AccountId,
  username: v.string(),
  name: v.string(),
  /** empty where it is not for whoever asks */
  about: v.string(),
  /** takes whoever asks as a contact, without being asked first */
  open: v.boolean(),
  /** their picture, as a file; none, or not for whoever asks */
  avatar: v.optional(v.nullable(FileId)),
  /** the role, where it means something to others */
  badge: v.nullable(v.picklist(['vip', 'provider', 'agent', 'moderator', 'admin', 'superadmin', 'bot'])),
})
export type Person = v.InferOutput<typeof Person>

/** What only the account itself sees. */
export const Me = v.object({
  id: AccountId,
  username: v.string(),
  name: v.string(),
  /** proved; null where none is yet */
  email: v.nullable(v.string()),
  /** the address that still waits for its proof */
  emailClaimed: v.nullable(v.string()),
  role: v.picklist(ROLES),
  about: v.string(),
  open: v.boolean(),
  showsPresence: v.boolean(),
  showsReceipts: v.boolean(),
  language: Language,
  theme: v.picklist(THEMES),
  createdAt: v.number(),
})
export type Me = v.InferOutput<typeof Me>

/** What an account may look up about itself (AC17). */
export const ACTIVITIES = [
  'account.opened',
  'session.started',
  'session.refused',
  'session.ended',
  'sessions.ended',
  'token.stolen',
  'password.changed',
  'password.forgotten',
  'password.reset',
  'email.claimed',
  'email.proved',
  'profile.changed',
] as const
export type ActivityName = (typeof ACTIVITIES)[number]

export const Activity = v.object({
  id: v.string(),
  at: v.number(),
  what: v.picklist(ACTIVITIES),
  agent: v.string(),
  address: v.string(),
})
export type Activity = v.InferOutput<typeof Activity>

/** One signed-in browser, or one program that holds a pair of tokens. */
export const Device = v.object({
  id: SessionId,
  kind: v.picklist(['browser', 'token']),
  agent: v.string(),
  address: v.string(),
  createdAt: v.number(),
  seenAt: v.number(),
  /** the one that asks */
  here: v.boolean(),
})
export type Device = v.InferOutput<typeof Device>

export const Tokens = v.object({
  session: SessionId,
  /** goes with every request: `Authorization: Bearer …` */
  access: v.string(),
  accessExpires: v.number(),
  /** good for one new pair; used twice it ends the session */
  refresh: v.string(),
  refreshExpires: v.number(),
})
export type Tokens = v.InferOutput<typeof Tokens>

/** A username or an e-mail address, as somebody typed it. */
const Identifier = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(254), wellFormed)
const Secret = v.pipe(v.string(), v.maxLength(100))
const SignIn = v.strictObject({ identifier: Identifier, password: SaidPassword })
const empty = v.undefined()

const ids = v.pipe(
  v.string(),
  v.transform((said) => said.split(',')),
  v.array(AccountId),
  v.maxLength(100),
)
const count = (most: number, preset: string) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(most)), preset)

export const accountRoutes = {
  signUp: route({
    method: 'POST',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'Open an account and sign in with it',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({
      username: Username,
      name: PersonName,
      password: NewPassword,
      email: v.optional(Email),
      language: v.optional(Language, 'en'),
    }),
    output: Me,
    status: 201,
  }),
  signIn: route({
    method: 'POST',
    path: '/session',
    tag: 'Accounts',
    summary: 'Sign in with a browser, by username or e-mail',
    access: 'anyone',
    limit: 'sign-in',
    body: SignIn,
    output: Me,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/session',
    tag: 'Accounts',
    summary: 'Sign out: ends the session that asks',
    access: 'account',
    output: empty,
    status: 204,
  }),
  issueTokens: route({
    method: 'POST',
    path: '/tokens',
    tag: 'Accounts',
    summary: 'Sign in with another client: an access token for a day, a refresh token for a week',
    access: 'anyone',
    limit: 'sign-in',
    body: SignIn,
    output: Tokens,
    status: 201,
  }),
  refreshTokens: route({
    method: 'POST',
    path: '/tokens/refresh',
    tag: 'Accounts',
    summary: 'A new pair for a refresh token, which is used up by it',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({ refresh: Secret }),
    output: Tokens,
  }),
  me: route({
    method: 'GET',
    path: '/me',
    tag: 'Accounts',
    summary: 'Your account',
    access: 'account',
    output: Me,
  }),
  change: route({
    method: 'PATCH',
    path: '/me',
    tag: 'Accounts',
    summary: 'Change your profile and your settings',
    access: 'account',
    body: v.strictObject({
      name: v.optional(PersonName),
      about: v.optional(About),
      open: v.optional(v.boolean()),
      showsPresence: v.optional(v.boolean()),
      showsReceipts: v.optional(v.boolean()),
      language: v.optional(Language),
      theme: v.optional(v.picklist(THEMES)),
    }),
    output: Me,
  }),
  changePassword: route({
    method: 'PUT',
    path: '/me/password',
    tag: 'Accounts',
    summary: 'Change the password; ends all your other sessions',
    access: 'account',
    limit: 'sign-in',
    body: v.strictObject({ current: SaidPassword, next: NewPassword }),
    output: empty,
    status: 204,
  }),
  changeEmail: route({
    method: 'PUT',
    path: '/me/email',
    tag: 'Accounts',
    summary: 'Have a link sent to another address; the old one stays until it is opened',
    access: 'account',
    limit: 'mail',
    body: v.strictObject({ email: Email, password: SaidPassword }),
    output: Me,
  }),
  resend: route({
    method: 'POST',
    path: '/me/email/verification',
    tag: 'Accounts',
    summary: 'Have the link for the waiting address sent again',
    access: 'account',
    limit: 'mail',
    output: empty,
    status: 202,
  }),
  verify: route({
    method: 'POST',
    path: '/email/verify',
    tag: 'Accounts',
    summary: 'Prove an address with the token from a mail',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({ token: Secret }),
    output: empty,
    status: 204,
  }),
  forgot: route({
    method: 'POST',
    path: '/password/forgotten',
    tag: 'Accounts',
    summary: 'Have a link for a new password sent; answers the same whether there is such an account or not',
    access: 'anyone',
    limit: 'mail',
    body: v.strictObject({ identifier: Identifier }),
    output: empty,
    status: 202,
  }),
  reset: route({
    method: 'POST',
    path: '/password/reset',
    tag: 'Accounts',
    summary: 'Set a new password with the token from a mail; ends all sessions',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({ token: Secret, password: NewPassword }),
    output: empty,
    status: 204,
  }),
  sessions: route({
    method: 'GET',
    path: '/me/sessions',
    tag: 'Accounts',
    summary: 'Where you are signed in',
    access: 'account',
    output: v.array(Device),
  }),
  endSession: route({
    method: 'DELETE',
    path: '/me/sessions/:id',
    tag: 'Accounts',
    summary: 'End one of your sessions',
    access: 'account',
    params: v.strictObject({ id: SessionId }),
    output: empty,
    status: 204,
  }),
  endOtherSessions: route({
    method: 'DELETE',
    path: '/me/sessions',
    tag: 'Accounts',
    summary: 'End all your sessions but the one that asks',
    access: 'account',
    output: empty,
    status: 204,
  }),
  activity: route({
    method: 'GET',
    path: '/me/activity',
    tag: 'Accounts',
    summary: 'What happened with your account, newest first, in pages',
    access: 'account',
    query: v.strictObject({
      before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/))),
      limit: count(100, '30'),
    }),
    output: v.object({ items: v.array(Activity), next: v.nullable(v.string()) }),
  }),
  people: route({
    method: 'GET',
    path: '/people',
    tag: 'People',
    summary: 'The cards of these accounts; those that do not exist are left out',
    access: 'account',
    query: v.strictObject({ ids }),
    output: v.array(Person),
  }),
  search: route({
    method: 'GET',
    path: '/search/people',
    tag: 'People',
    summary:
      'People whose username or name begins like this, or whose shown e-mail address it is; signed out: only open ones',
    access: 'anyone',
    query: v.strictObject({
      q: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(254), wellFormed),
      limit: count(50, '20'),
    }),
    output: v.array(Person),
  }),
  person: route({
    method: 'GET',
    path: '/people/:username',
    tag: 'People',
    summary: 'The card of whoever goes by this username',
    access: 'anyone',
    params: v.strictObject({ username: Username }),
    output: Person,
  }),
} as const

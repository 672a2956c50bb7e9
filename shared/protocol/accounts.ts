import * as v from 'valibot'
import { ROLES } from '../kernel/actor.ts'
import { LANGUAGES } from '../kernel/describe.ts'
import { AccountId, FileId } from '../kernel/ids.ts'
import { NewPassword } from '../kernel/password.ts'
import { Email, PersonName } from '../kernel/person.ts'
import { About } from '../kernel/profile.ts'
import { wellFormed } from '../kernel/text.ts'
import { Username } from '../kernel/username.ts'
import { count } from './count.ts'
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

const ids = v.pipe(
  v.string(),
  v.transform((said) => said.split(',')),
  v.array(AccountId),
  v.maxLength(100),
)

/** An account of one's own, and the cards of others. */
export const accountRoutes = {
  signUp: route({
    method: 'POST',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'Open an account and sign in with it',
    access: 'anyone',
    guests: true,
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
  me: route({
    method: 'GET',
    path: '/me',
    tag: 'Accounts',
    summary: 'Your account',
    access: 'account',
    guests: true,
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
  people: route({
    method: 'GET',
    path: '/people',
    tag: 'People',
    summary: 'The cards of these accounts; those that do not exist are left out',
    access: 'account',
    guests: true,
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

import * as v from 'valibot'
import { FileId, PlaceId } from '../kernel/ids.ts'
import { PersonName } from '../kernel/person.ts'
import {
  About,
  Audience,
  type Audiences,
  Details,
  isFor,
  PROFILE_FIELDS,
  type ProfileField,
  type Standing,
} from '../kernel/profile.ts'
import { Username } from '../kernel/username.ts'
import { Person } from './accounts.ts'
import { route } from './route.ts'

/** What is shown of somebody to whoever asks. Null or empty: not told, or not for them, and nobody learns which. */
export const Profile = v.object({
  ...Person.entries,
  /** how the one who asks stands to them */
  standing: v.picklist(['oneself', 'contact', 'stranger', 'guest', 'apart']),
  email: v.nullable(v.string()),
  birthday: v.string(),
  location: v.string(),
  website: v.string(),
  links: v.array(v.string()),
  department: v.string(),
  building: v.string(),
  ward: v.string(),
  /** where they belong, of GET /places; whoever works here sees it whatever they chose */
  place: v.nullable(PlaceId),
  /** since when, in ms since 1970 */
  joined: v.nullable(v.number()),
  /** how many contacts they have */
  contacts: v.nullable(v.number()),
  /** how many posts of theirs are for the one who asks */
  posts: v.nullable(v.number()),
})
export type Profile = v.InferOutput<typeof Profile>

/** What stands in the place of a field that is not for somebody: the same as where nothing was told. */
const NOTHING = {
  avatar: null,
  about: '',
  email: null,
  birthday: '',
  location: '',
  website: '',
  links: [],
  department: '',
  building: '',
  ward: '',
  place: null,
  joined: null,
  contacts: null,
  posts: null,
} satisfies { readonly [Field in ProfileField]: Profile[Field] }

/**
 * What of a profile a reader gets to see. The server answers nothing but this, and the owner's preview shows the same.
 *
 * @param whole  as its owner sees it
 */
export const seenBy = (standing: Standing, whole: Profile, audiences: Partial<Audiences>): Profile => {
  const hidden = PROFILE_FIELDS.filter((field) => !isFor(standing, { open: whole.open, audiences }, field))
  return { ...whole, ...Object.fromEntries(hidden.map((field) => [field, NOTHING[field]])), standing }
}

const each = <T>(value: T) =>
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, value])) as Record<ProfileField, T>

/** The own profile: all of it, and for whom each field is. */
export const OwnProfile = v.object({ profile: Profile, audiences: v.object(each(Audience)) })
export type OwnProfile = v.InferOutput<typeof OwnProfile>

export const ProfileWish = v.strictObject({
  name: v.optional(PersonName),
  about: v.optional(About),
  ...v.partial(Details).entries,
  place: v.optional(v.nullable(PlaceId)),
  audiences: v.optional(v.strictObject(each(v.optional(Audience)))),
})
export type ProfileWish = v.InferOutput<typeof ProfileWish>

export const profileRoutes = {
  profile: route({
    method: 'GET',
    path: '/profiles/:username',
    tag: 'People',
    summary: 'What of somebody’s profile is for you; signed out: of open profiles only',
    access: 'anyone',
    params: v.strictObject({ username: Username }),
    output: Profile,
  }),
  openProfiles: route({
    method: 'GET',
    path: '/profiles',
    tag: 'People',
    summary: 'A few people whose profiles are open to everybody, different ones every time',
    access: 'anyone',
    query: v.strictObject({
      limit: v.optional(
        v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(20)),
        '6',
      ),
    }),
    output: v.array(Person),
  }),
  ownProfile: route({
    method: 'GET',
    path: '/me/profile',
    tag: 'Accounts',
    summary: 'Your profile, and for whom each field of it is',
    access: 'account',
    output: OwnProfile,
  }),
  changeProfile: route({
    method: 'PATCH',
    path: '/me/profile',
    tag: 'Accounts',
    summary: 'Change fields of your profile, and for whom they are',
    access: 'account',
    body: ProfileWish,
    output: OwnProfile,
  }),
  changeAvatar: route({
    method: 'PUT',
    path: '/me/avatar',
    tag: 'Accounts',
    summary: 'Make an uploaded picture your face, or (null) go without; the one before is gone',
    access: 'account',
    body: v.strictObject({ file: v.nullable(FileId) }),
    output: OwnProfile,
  }),
} as const

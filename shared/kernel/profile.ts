import * as v from 'valibot'
import { oneLine, wellFormed } from './text.ts'

/** For whom a field of a profile is: whoever opens it, those whom its owner has as contacts, nobody else. */
export const AUDIENCES = ['public', 'contacts', 'private'] as const
export const Audience = v.picklist(AUDIENCES)
export type Audience = v.InferOutput<typeof Audience>

/** What each field of a profile is to whom, until its owner chooses (AC11). Name and username are for everybody. */
export const PRESET = {
  avatar: 'public',
  about: 'public',
  website: 'public',
  links: 'public',
  joined: 'public',
  contacts: 'public',
  posts: 'public',
  department: 'contacts',
  building: 'contacts',
  ward: 'contacts',
  place: 'contacts',
  location: 'contacts',
  birthday: 'contacts',
  email: 'private',
} as const satisfies Record<string, Audience>
export type ProfileField = keyof typeof PRESET
export const PROFILE_FIELDS = Object.keys(PRESET) as readonly ProfileField[]

export type Audiences = Readonly<Record<ProfileField, Audience>>

export const MOST_LINKS = 5

const line = v.pipe(v.string(), v.trim(), v.maxLength(80, 'must have at most 80 characters'), oneLine)

/** An address on the web; whoever leaves out how it is fetched means safely. Nothing else becomes a link: no script. */
const address = v.pipe(
  v.string(),
  v.trim(),
  v.transform((said) => (said === '' || /^[a-z][a-z0-9+.-]*:/i.test(said) ? said : `https://${said}`)),
  v.maxLength(200, 'must have at most 200 characters'),
  v.regex(
    /^(?:https?:\/\/[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+(?::\d{1,5})?(?:[/?#][^\s<>"\\\p{C}]*)?)?$/iu,
    'must be a web address',
  ),
)

const isDay = (said: string): boolean => {
  if (said === '') return true
  const day = new Date(`${said}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(said) && day.getUTCFullYear() >= 1900
}
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d\d-\d\d)?$/, 'must be a day'), v.check(isDay, 'must be a day'))

/** What people tell of themselves besides name and bio. Empty: nothing. */
export const Details = v.strictObject({
  birthday: day,
  location: line,
  website: address,
  links: v.pipe(
    v.array(v.pipe(address, v.minLength(1, 'must be a web address'))),
    v.maxLength(MOST_LINKS, `must be at most ${MOST_LINKS}`),
  ),
  department: line,
  building: line,
  ward: line,
})
export type Details = v.InferOutput<typeof Details>

export const NO_DETAILS: Details = {
  birthday: '',
  location: '',
  website: '',
  links: [],
  department: '',
  building: '',
  ward: '',
}

export const About = v.pipe(v.string(), v.trim(), v.maxLength(500), wellFormed)

/**
 * How a reader stands to the owner of a profile. `apart`: one of them blocked the other, or the owner is gone: all that
 * is left is what stands beside old words.
 */
export type Standing = 'oneself' | 'contact' | 'stranger' | 'guest' | 'apart'

/** Is the field for this reader? A private profile keeps everything from those who are no contacts. */
export const isFor = (
  standing: Standing,
  profile: { readonly open: boolean; readonly audiences: Partial<Audiences> },
  field: ProfileField,
): boolean => {
  const audience = profile.audiences[field] ?? PRESET[field]
  switch (standing) {
    case 'oneself':
      return true
    case 'contact':
      return audience !== 'private'
    case 'stranger':
      // a face belongs to the name, among members
      return (profile.open || field === 'avatar') && audience === 'public'
    case 'guest':
      return profile.open && audience === 'public'
    case 'apart':
      return false
  }
}

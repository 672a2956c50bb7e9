import * as v from 'valibot'
import type { PlaceId } from '../../../shared/kernel/ids.ts'
import { type Audience, type Audiences, Details, MOST_LINKS, PROFILE_FIELDS } from '../../../shared/kernel/profile.ts'
import type { OwnProfile, Profile, ProfileWish } from '../../../shared/protocol/profiles.ts'
import { t } from '../../words/index.ts'
import { checks } from '../checks.ts'

/** The fields of one line each, as they stand on the page. */
export const LINES = ['location', 'department', 'building', 'ward'] as const
const PLACES = Array.from({ length: MOST_LINKS }, (_, at) => at)

export type Entered = Record<string, string>

/** What stands in the form at first; `to.…` says for whom a field is. */
export const enteredOf = ({ profile, audiences }: OwnProfile): Entered => ({
  name: profile.name,
  about: profile.about,
  birthday: profile.birthday,
  website: profile.website,
  place: profile.place ?? '',
  ...Object.fromEntries(LINES.map((field) => [field, profile[field]])),
  ...Object.fromEntries(PLACES.map((at) => [`link${at}`, profile.links[at] ?? ''])),
  ...Object.fromEntries(PROFILE_FIELDS.map((field) => [`to.${field}`, audiences[field]])),
})

const linksIn = (entered: Entered) => PLACES.map((at) => entered[`link${at}`]?.trim() ?? '').filter(Boolean)
export const audiencesIn = (entered: Entered) =>
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, entered[`to.${field}`] as Audience])) as Audiences

export const wishOf = (entered: Entered): ProfileWish => ({
  name: entered.name ?? '',
  about: entered.about ?? '',
  birthday: entered.birthday ?? '',
  website: entered.website ?? '',
  location: entered.location ?? '',
  department: entered.department ?? '',
  building: entered.building ?? '',
  ward: entered.ward ?? '',
  place: (entered.place || null) as PlaceId | null,
  links: linksIn(entered),
  audiences: audiencesIn(entered),
})

/** The profile as it would be, for its owner to look at before anybody else does. */
export const previewOf = (profile: Profile, entered: Entered, open: boolean): Profile => {
  const { audiences: _, ...told } = wishOf(entered)
  return { ...profile, ...told, name: told.name || profile.name, links: linksIn(entered), open } as Profile
}

const address = (value = '') => (v.is(Details.entries.website, value) ? undefined : t('person.form.badAddress'))
const day = (value = '') =>
  v.is(Details.entries.birthday, value) && value <= new Date().toISOString().slice(0, 10)
    ? undefined
    : t('person.form.badDay')

/** A sentence per field that is not right yet. The server asks the same of the same schemas. */
export const wrongIn = (entered: Entered): Entered =>
  Object.fromEntries(
    Object.entries({
      name: checks.name(entered.name ?? ''),
      about: checks.about(entered.about ?? ''),
      birthday: day(entered.birthday),
      website: address(entered.website),
      ...Object.fromEntries(PLACES.map((at) => [`link${at}`, address(entered[`link${at}`])])),
      ...Object.fromEntries(
        LINES.map((field) => [
          field,
          v.is(Details.entries[field], entered[field] ?? '') ? undefined : t('person.form.tooLong', 80),
        ]),
      ),
    }).flatMap(([field, said]) => (said ? [[field, said]] : [])),
  )

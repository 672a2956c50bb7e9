import * as v from 'valibot'
import { ROLES } from '../kernel/actor.ts'
import { AccountId, SessionId } from '../kernel/ids.ts'
import { GIVEN_ROLES } from '../kernel/rank.ts'
import { SaidScope } from '../kernel/scope.ts'
import { oneLine, seen, wellFormed } from '../kernel/text.ts'
import { count } from './count.ts'
import { route } from './route.ts'
import { Device } from './sessions.ts'

const Role = v.picklist(ROLES)
const Scope = v.object({ desks: v.nullable(v.array(v.string())), places: v.nullable(v.array(v.string())) })

export const Position = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
})

/** What somebody of the staff brings along, and whether they are there. */
const Work = {
  tags: v.array(v.string()),
  /** how many open matters at once */
  capacity: v.number(),
  onDuty: v.boolean(),
}

/** Somebody, as those see them who look after people. */
export const StaffPerson = v.object({
  id: AccountId,
  username: v.string(),
  name: v.string(),
  email: v.nullable(v.string()),
  role: Role,
  createdAt: v.number(),
  seenAt: v.nullable(v.number()),
  suspended: v.nullable(v.object({ since: v.number(), until: v.nullable(v.number()), reason: v.nullable(v.string()) })),
  /** null: no staff. Super admins reach everything, whatever was said. */
  scope: v.nullable(Scope),
  ...Work,
})
export type StaffPerson = v.InferOutput<typeof StaffPerson>

/** Somebody of the staff who is there. */
export const OnDuty = v.object({ id: AccountId, name: v.string(), username: v.string(), role: Role, ...Work })
export type OnDuty = v.InferOutput<typeof OnDuty>

const Duty = v.object({
  onDuty: v.boolean(),
  /** where they said they are, and when */
  position: v.nullable(v.object({ lat: v.number(), lon: v.number(), at: v.number() })),
})

/**
 * What may be done, and by whom: the one table, to be read. `inTickets`: and by whom besides, in tickets of their own;
 * `platform`: nobody's own hands.
 */
export const Permission = v.object({
  action: v.string(),
  roles: v.array(Role),
  inTickets: v.array(Role),
  platform: v.boolean(),
})
export type Permission = v.InferOutput<typeof Permission>

const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most), oneLine)
const Tag = v.pipe(words(40), v.toLowerCase(), seen)
const Reason = v.pipe(v.string(), v.trim(), v.maxLength(500), wellFormed, seen)

const params = v.strictObject({ id: AccountId })
const tag = 'Staff'
const about = { tag, access: 'account', params, output: StaffPerson } as const

/** People as those see them who look after them, and who of the staff is there. */
export const staffRoutes = {
  staffPeople: route({
    method: 'GET',
    path: '/admin/people',
    tag,
    summary: 'Everybody, by username: found by parts of username, name and e-mail, by role, desk and suspension',
    access: 'account',
    query: v.strictObject({
      q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100), wellFormed), ''),
      role: v.optional(v.picklist([...ROLES, 'staff'])),
      /** staff that works at this desk */
      desk: v.optional(words(40)),
      suspended: v.optional(v.picklist(['yes', 'no'])),
      duty: v.optional(v.picklist(['yes', 'no'])),
      /** `next` of the page before */
      after: v.optional(words(64)),
      limit: count(100, '30'),
    }),
    output: v.object({ items: v.array(StaffPerson), next: v.nullable(v.string()) }),
  }),
  staffPerson: route({ ...about, method: 'GET', path: '/admin/people/:id', summary: 'One of them' }),
  changeRole: route({
    ...about,
    method: 'PUT',
    path: '/admin/people/:id/role',
    summary: 'Give somebody below you a role below yours; it counts at once, wherever they are signed in',
    body: v.strictObject({ role: v.picklist(GIVEN_ROLES) }),
  }),
  changeScope: route({
    ...about,
    method: 'PUT',
    path: '/admin/people/:id/scope',
    summary: 'Say at which desks and in which places somebody of the staff works: none that are not yours; null is all',
    body: SaidScope,
  }),
  changeWork: route({
    ...about,
    method: 'PATCH',
    path: '/admin/people/:id/work',
    summary: 'Say what somebody of the staff is good at, and how much they take on at once',
    body: v.strictObject({
      tags: v.optional(
        v.pipe(
          v.array(Tag),
          v.maxLength(30),
          v.transform((tags) => [...new Set(tags)]),
        ),
      ),
      capacity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))),
    }),
  }),
  suspend: route({
    ...about,
    method: 'PUT',
    path: '/admin/people/:id/suspension',
    summary: 'Shut somebody out, for a reason, until a moment or (null) until they are let in again',
    body: v.strictObject({ reason: Reason, until: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null) }),
  }),
  restore: route({
    ...about,
    method: 'DELETE',
    path: '/admin/people/:id/suspension',
    summary: 'Let somebody in again',
  }),
  sessionsOf: route({
    ...about,
    method: 'GET',
    path: '/admin/people/:id/sessions',
    summary: 'Where somebody is signed in',
    output: v.array(Device),
  }),
  endSessionOf: route({
    ...about,
    method: 'DELETE',
    path: '/admin/people/:id/sessions/:session',
    summary: 'End one of somebody’s sessions',
    params: v.strictObject({ id: AccountId, session: SessionId }),
    output: v.undefined(),
    status: 204,
  }),
  endSessionsOf: route({
    ...about,
    method: 'DELETE',
    path: '/admin/people/:id/sessions',
    summary: 'End all of somebody’s sessions',
    output: v.undefined(),
    status: 204,
  }),
  permissions: route({
    method: 'GET',
    path: '/admin/permissions',
    tag,
    summary: 'What may be done here, and by which roles',
    access: 'account',
    output: v.array(Permission),
  }),
  duty: route({
    method: 'GET',
    path: '/me/duty',
    tag,
    summary: 'Whether you are on duty, and where you said you are',
    access: 'account',
    output: Duty,
  }),
  changeDuty: route({
    method: 'PUT',
    path: '/me/duty',
    tag,
    summary: 'Go on duty or off it; on duty you may say where you are. Off duty nobody keeps it',
    access: 'account',
    body: v.strictObject({ onDuty: v.boolean(), position: v.optional(v.nullable(Position), null) }),
    output: Duty,
  }),
  team: route({
    method: 'GET',
    path: '/staff/on-duty',
    tag,
    summary: 'Who is on duty at a desk of yours',
    access: 'account',
    output: v.array(OnDuty),
  }),
} as const

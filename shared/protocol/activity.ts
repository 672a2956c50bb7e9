import * as v from 'valibot'
import { count } from './count.ts'
import { route } from './route.ts'

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
  'role.changed',
  'account.suspended',
  'account.restored',
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

/** What happened with an account. */
export const activityRoutes = {
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
} as const

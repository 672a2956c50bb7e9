import * as v from 'valibot'
import { AccountId } from '../kernel/ids.ts'
import { Desk, Label } from '../kinds/ticket/desk/index.ts'
import { Slug } from '../kinds/ticket/index.ts'
import { route } from './route.ts'

const Version = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A desk in the list of those who look after desks. */
const KeptDesk = v.object({
  id: v.string(),
  version: v.number(),
  name: Label,
  purpose: Desk.entries.purpose,
  prefix: v.string(),
  opens: Desk.entries.opens,
  /** how many tickets are open there */
  open: v.number(),
  /** since when it takes no more tickets, in ms since 1970 */
  retiredAt: v.nullable(v.number()),
  /** may whoever asks change it? */
  yours: v.boolean(),
})
export type KeptDesk = v.InferOutput<typeof KeptDesk>

/** Who published a version, and when, in ms since 1970. */
const DeskVersion = v.object({
  version: v.number(),
  at: v.number(),
  /** null: it came with the house; a name of null: whoever it was is here no longer */
  by: v.nullable(v.object({ id: AccountId, name: v.nullable(v.string()) })),
})
export type DeskVersion = v.InferOutput<typeof DeskVersion>

/** A desk as those see it who change it. */
const WholeDesk = v.object({
  id: v.string(),
  version: v.number(),
  retiredAt: v.nullable(v.number()),
  config: Desk,
  /** the newest first, of many the newest hundred */
  versions: v.array(DeskVersion),
})
export type WholeDesk = v.InferOutput<typeof WholeDesk>

const tag = 'Desks'
const params = v.strictObject({ desk: Slug })

export const keptDeskRoutes = {
  keptDesks: route({
    method: 'GET',
    path: '/admin/desks',
    tag,
    summary: 'All desks, also those out of use, for those who look after them',
    access: 'account',
    output: v.object({
      desks: v.array(KeptDesk),
      /** may whoever asks add one? */
      adds: v.boolean(),
    }),
  }),
  keptDesk: route({
    method: 'GET',
    path: '/admin/desks/:desk',
    tag,
    summary: 'All of a desk as it is for new tickets, and its versions. Earlier ones: `/desks/:desk/versions/:version`',
    access: 'account',
    params,
    output: WholeDesk,
  }),
  deskPresets: route({
    method: 'GET',
    path: '/admin/desk-presets',
    tag,
    summary: 'What a new desk may begin with: the desks that a house comes with',
    access: 'account',
    output: v.array(Desk),
  }),
  addDesk: route({
    method: 'POST',
    path: '/admin/desks',
    tag,
    summary: 'Add a desk. Its id stays for ever',
    access: 'account',
    body: v.strictObject({ id: Slug, config: Desk }),
    output: WholeDesk,
    status: 201,
  }),
  changeDesk: route({
    method: 'PUT',
    path: '/admin/desks/:desk',
    tag,
    summary: 'Publish a new version of a desk, for new tickets. `desk.changed`: somebody else did since `base`',
    access: 'account',
    params,
    body: v.strictObject({ base: Version, config: Desk }),
    output: WholeDesk,
  }),
  retireDesk: route({
    method: 'PATCH',
    path: '/admin/desks/:desk',
    tag,
    summary: 'Take a desk out of use, or back. Its tickets stay and go on',
    access: 'account',
    params,
    body: v.strictObject({ retired: v.boolean() }),
    output: WholeDesk,
  }),
} as const

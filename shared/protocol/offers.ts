import * as v from 'valibot'
import { route } from './route.ts'

/** What this house was given by those who run it, and others may not have. */
export const Offers = v.object({ map: v.boolean(), gifs: v.boolean() })
export type Offers = v.InferOutput<typeof Offers>

export const offerRoutes = {
  offers: route({
    method: 'GET',
    path: '/offers',
    tag: 'Places',
    summary: 'Whether there are maps to see here, and moving pictures to find',
    access: 'account',
    guests: true,
    output: Offers,
  }),
} as const

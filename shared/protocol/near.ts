import * as v from 'valibot'
import { ConversationId } from '../kernel/ids.ts'
import { wellFormed } from '../kernel/text.ts'
import { Slug, Stage } from '../kinds/ticket/index.ts'
import { FailureRate } from './patterns.ts'
import { TicketCard } from './queue.ts'
import { route } from './route.ts'
import { degrees } from './status.ts'

/** How somebody has part in what others reported: it is their own, or they said "me too". */
export const Mine = v.nullable(v.picklist(['yours', 'joined']))

/** Of what lies near, as much as the map and the number tell everybody: about how far, and how far it has come. */
export const NearReport = v.object({
  conversation: ConversationId,
  number: v.string(),
  stage: Stage,
  /** the day it was opened on, in ms since 1970 */
  day: v.number(),
  /** rounded: between streets, not houses */
  metres: v.number(),
  /** how many said that they have the same */
  others: v.number(),
  mine: Mine,
})
export type NearReport = v.InferOutput<typeof NearReport>

/** The same of what is said in similar words: it may be anywhere. */
export const SimilarReport = v.object({ ...v.omit(NearReport, ['metres']).entries, category: v.nullable(v.string()) })
export type SimilarReport = v.InferOutput<typeof SimilarReport>

/** What somebody reported themselves. */
export const OwnReport = v.object({
  conversation: ConversationId,
  number: v.string(),
  title: v.string(),
  stage: Stage,
  day: v.number(),
})
export type OwnReport = v.InferOutput<typeof OwnReport>

export const MOST_NEAR = 5

/** What may be about the same as a ticket, for those who work on it. */
export const Alike = v.object({
  /** of the same thing, whatever became of it */
  asset: v.object({
    count: v.number(),
    items: v.array(TicketCard),
    /** how often it fails; left out where it is about no thing */
    rate: v.optional(FailureRate),
  }),
  /** of the same sort, so near and so fresh as the desk says */
  near: v.object({ count: v.number(), items: v.array(TicketCard) }),
  /** none of those */
  similar: v.array(TicketCard),
})
export type Alike = v.InferOutput<typeof Alike>

export const nearRoutes = {
  near: route({
    method: 'GET',
    path: '/reports/near',
    tag: 'Desks',
    summary: 'What of the same sort was reported near a spot, on desks that have a map',
    access: 'anyone',
    query: v.strictObject({ desk: Slug, category: Slug, lat: degrees(90), lon: degrees(180) }),
    output: v.array(NearReport),
  }),
  similar: route({
    method: 'GET',
    path: '/reports/similar',
    tag: 'Desks',
    summary: 'What whoever asks reported in similar words, and on desks that have a map, what others did',
    access: 'anyone',
    query: v.strictObject({
      desk: Slug,
      words: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200), wellFormed),
    }),
    output: v.object({ reports: v.array(SimilarReport), own: v.array(OwnReport) }),
  }),
  alike: route({
    method: 'GET',
    path: '/queue/:conversation/alike',
    tag: 'Desks',
    summary: 'What may be about the same as a ticket, of what the reader’s work reaches',
    access: 'account',
    params: v.strictObject({ conversation: ConversationId }),
    output: Alike,
  }),
} as const

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { LANGUAGES } from '../../../shared/kernel/describe.ts'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { PRIORITIES } from '../../../shared/kinds/ticket/index.ts'
import { type Around, type Case, categoryAt, priorityAt } from './cases.ts'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500))

/** What somebody may report to a desk that comes with a house, and what whoever sorts it would make of it. */
export const Report = v.strictObject({
  desk: v.string(),
  /** in which they want to be answered; Bangla in Latin letters is Bangla */
  language: v.picklist(LANGUAGES),
  title: words,
  text: words,
  category: v.string(),
  priority: v.picklist(PRIORITIES),
  /** by its English name; null: it names none */
  place: v.nullable(v.string()),
  /** what those who take it on have to know; missing: it does not tell */
  takes: v.optional(v.string()),
  /** the English article that helps; null: none does */
  reply: v.nullable(v.string()),
})
export type Report = v.InferOutput<typeof Report>

const Reports = v.strictObject({ reports: v.array(Report) })

/** Like the questions of the measure they are for nobody who tunes. */
export const readReports = (): Report[] =>
  v.parse(Reports, JSON.parse(readFileSync(join(import.meta.dirname, 'reports.json'), 'utf8'))).reports

const idOf = <Id extends string>(number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as Id

/** A team of which each knows one thing: who works in a house no file can tell. */
const teamAt = (desk: string, reports: readonly Report[]) => {
  const knowledge = new Set(reports.flatMap((report) => (report.desk === desk && report.takes ? [report.takes] : [])))
  return [...knowledge].map((tag, at) => ({ account: idOf<AccountId>(at + 1), tags: [tag], open: 2 }))
}

/** @returns undefined where the house does not have it, or has several of that name */
const placeIn = ({ places }: Around, name: string | null): string | null | undefined => {
  if (name === null) return null
  const [place, another] = places.all.filter((one) => one.name === name)
  return another ? undefined : place?.id
}

/** The reports that can be made in a house: what it does not have is right for nothing. */
export const casesIn = (reports: readonly Report[], around: Around): Case[] =>
  reports.flatMap((report): Case[] => {
    const { desk: id, title, text, language, category, takes, reply } = report
    const config = around.desks.get(id)
    if (!config) return []
    const hands = teamAt(id, reports)
    const place = config.place === 'none' ? undefined : placeIn(around, report.place)
    const right = {
      category: categoryAt(config, category),
      priority: priorityAt(config, report.priority),
      place,
      assignee: takes && hands.find(({ tags }) => tags.includes(takes))?.account,
      reply: reply === null || around.articles.has(reply) ? reply : undefined,
    }
    const desk = { id, config }
    const fresh = { desk, title, text, language, hands, places: around.places, sorted: category }
    return [{ fresh: { ...fresh, conversation: idOf<ConversationId>(0), reply: right.reply !== undefined }, right }]
  })

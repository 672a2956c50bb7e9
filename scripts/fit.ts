/**
 * Finds out how much each sort of evidence tells (server/bot/grounding/weights.json) from the questions that are for tuning,
 * never from the measure, and says how many of those questions it gets right that it did not learn from.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AskedQuestion, readQuestions } from '../server/bot/evaluation/questions.ts'
import { aboutOf, bodyOf } from '../server/bot/grounding/about.ts'
import { askedOf } from '../server/bot/grounding/asked.ts'
import { cut } from '../server/bot/grounding/cut.ts'
import { cluesOf, type Evidence, evidenceOf } from '../server/bot/grounding/evidence.ts'
import { sureOf, type Weights } from '../server/bot/grounding/sure.ts'
import { ENOUGH } from '../server/bot/search/enough.ts'
import { readArticles } from './demo/articles.ts'

const FILE = join(import.meta.dirname, '../server/bot/grounding/weights.json')
const SETS = ['tuning', 'checking', 'harder'] as const
/** Who asks harder is more like life. */
const COUNTS = { tuning: 1, checking: 1, harder: 2 }

interface Case {
  readonly set: (typeof SETS)[number]
  readonly question: AskedQuestion
  /** of each article that has anything to do with it */
  readonly slugs: readonly string[]
  readonly evidence: readonly Evidence[]
}

const casesOf = (): Case[] => {
  const open = readArticles().filter(({ content }) => content.audience === 'public')
  const byFamily = Map.groupBy(open, ({ slug, content }) => content.translation ?? slug)
  const slugs = [...byFamily.keys()]
  const families = [...byFamily.values()].map((versions) =>
    versions.map(({ content: { title, keywords, text } }) =>
      aboutOf(
        cut(text).map((part) => ({ title, keywords, heading: part.heading, body: bodyOf(part.heading, part.text) })),
      ),
    ),
  )
  return SETS.flatMap((set) =>
    readQuestions(set).map((question) => {
      const clues = cluesOf(askedOf(question.q), families, families.length)
      const some = slugs.map((_, at) => at).filter((at) => clues.some(({ spoken }) => spoken[at]! > 0))
      return {
        ...{ set, question, slugs: some.map((at) => slugs[at]!) },
        evidence: some.map((at) => evidenceOf(clues, families[at]!, at)),
      }
    }),
  )
}

const cases = casesOf()
const SORTS = Object.keys(cases.flatMap(({ evidence }) => evidence)[0]!) as (keyof Evidence)[]
/** 1 for what to begin with, and a number for each sort: all that is seen in them of all articles is alike far from 0. */
const rowsOf = (some: readonly Case[]) => {
  const all = some.flatMap(({ evidence }) => evidence)
  const mean = SORTS.map((sort) => all.reduce((sum, one) => sum + one[sort], 0) / all.length)
  const spread = SORTS.map((sort, n) =>
    Math.sqrt(all.reduce((sum, one) => sum + (one[sort] - mean[n]!) ** 2, 0) / all.length),
  )
  const rows = some.map(({ evidence }) =>
    evidence.map((one) => [1, ...SORTS.map((sort, n) => (one[sort] - mean[n]!) / (spread[n]! || 1))]),
  )
  return { mean, spread, rows }
}

const STEPS = 600
const STEP = 0.1
/** What is not needed stays small. */
const SMALL = 1

/** Logistic regression with a choice: one of the articles, or none. Steps are as long as they were steady (Adam). */
const learn = (some: readonly Case[]): Weights => {
  const { mean, spread, rows } = rowsOf(some)
  const values = new Float64Array(SORTS.length + 1)
  const [steady, size] = [values.slice(), values.slice()]
  for (let step = 1; step <= STEPS; step += 1) {
    const pulls = values.map((value, n) => (n === 0 ? 0 : SMALL * value))
    for (const [at, { set, question, slugs }] of some.entries()) {
      const odds = rows[at]!.map((row) => Math.exp(row.reduce((sum, number, n) => sum + number * values[n]!, 0)))
      const all = odds.reduce((sum, one) => sum + one, 1)
      for (const [n, row] of rows[at]!.entries()) {
        const off = COUNTS[set] * (odds[n]! / all - (slugs[n] === question.article ? 1 : 0))
        for (let m = 0; m < row.length; m += 1) pulls[m]! += off * row[m]!
      }
    }
    for (const [n, pull] of pulls.entries()) {
      steady[n] = 0.9 * steady[n]! + 0.1 * pull
      size[n] = 0.999 * size[n]! + 0.001 * pull ** 2
      values[n]! -= (STEP * (steady[n]! / (1 - 0.9 ** step))) / (Math.sqrt(size[n]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  const of = SORTS.map((_, n) => values[n + 1]! / (spread[n]! || 1))
  const begin = of.reduce((all, one, n) => all - one * mean[n]!, values[0]!)
  const short = (number: number) => Math.round(number * 100) / 100
  return {
    begin: short(begin),
    of: Object.fromEntries(SORTS.map((sort, n) => [sort, short(of[n]!)])) as unknown as Evidence,
  }
}

const FOLDS = 5
/** What comes of questions that were not learned from. */
const checked = (some: readonly Case[]) =>
  Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = learn(some.filter((_, at) => at % FOLDS !== fold))
    return some
      .filter((_, at) => at % FOLDS === fold)
      .map(({ set, question: { article }, slugs, evidence }) => {
        const sure = sureOf(evidence, weights)
        const best = sure.indexOf(Math.max(...sure))
        return { set, article, from: sure[best]! >= ENOUGH ? slugs[best]! : null }
      })
  })

const outcomes = checked(cases)
for (const set of SETS) {
  const there = outcomes.filter((one) => one.set === set)
  const known = there.filter(({ article }) => article !== null)
  const right = known.filter(({ article, from }) => from === article).length
  const wrong = known.filter(({ article, from }) => from !== null && from !== article).length
  const answered = there.filter(({ article, from }) => article === null && from !== null).length
  console.log(
    `${set}: ${right} of ${known.length} right, ${wrong} wrong, ${answered} of ${there.length - known.length} answered`,
  )
}
writeFileSync(FILE, `${JSON.stringify(learn(cases), null, 2)}\n`)

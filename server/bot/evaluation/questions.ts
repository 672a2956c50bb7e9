import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { LANGUAGES } from '../../../shared/kernel/describe.ts'
import { ArticleSlug } from '../../../shared/kinds/post/article/index.ts'

/** What somebody asks of the demo's knowledge base, and where the answer stands. */
export const AskedQuestion = v.strictObject({
  /** as people type: short, long, misspelt, Bangla in Latin letters */
  q: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500)),
  /** in which language they want to be answered */
  language: v.picklist(LANGUAGES),
  /** the English article that answers it, where its translation is as right; null: none does, and nothing may be claimed */
  article: v.nullable(ArticleSlug),
})
export type AskedQuestion = v.InferOutput<typeof AskedQuestion>

const AskedQuestions = v.strictObject({ questions: v.array(AskedQuestion) })

/**
 * `tuning` is for whoever tunes; `checking` tells whether what helped there helps with others; `harder` was written from the
 * articles alone, before anything was tuned for it. `questions` is the measure: its texts are for nobody who tunes.
 */
export type QuestionSet = 'questions' | 'tuning' | 'checking' | 'harder'

export const readQuestions = (set: QuestionSet): AskedQuestion[] =>
  v.parse(AskedQuestions, JSON.parse(readFileSync(join(import.meta.dirname, `${set}.json`), 'utf8'))).questions

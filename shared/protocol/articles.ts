import * as v from 'valibot'
import { LANGUAGES } from '../kernel/describe.ts'
import { ConversationId } from '../kernel/ids.ts'
import { KINDS } from '../kernel/kind.ts'
import { wellFormed } from '../kernel/text.ts'
import { ArticleAudience, ArticleContent, ArticleDesk, ArticleSlug } from '../kinds/post/index.ts'
import { Person } from './accounts.ts'
import { route } from './route.ts'

export const LONGEST_QUESTION = 200
/** So many come at once while somebody types. */
export const SUGGESTED = 5

const STAGES = ['draft', 'published', 'retired'] as const
const Language = v.picklist(LANGUAGES)

/** A piece of a passage, and whether it is what was looked for. */
export const Piece = v.object({ text: v.string(), hit: v.boolean() })
export type Piece = v.InferOutput<typeof Piece>

/** An article as a list shows it. */
export const ArticleCard = v.object({
  slug: v.string(),
  language: Language,
  audience: ArticleAudience,
  stage: v.picklist(STAGES),
  desk: v.nullable(v.string()),
  changedAt: v.number(),
  title: v.array(Piece),
  /** where it speaks of what was looked for, or how it begins */
  passage: v.array(Piece),
})
export type ArticleCard = v.InferOutput<typeof ArticleCard>

const Cards = v.object({ items: v.array(ArticleCard), next: v.nullable(v.string()) })

/** One version of an article, as whoever asks may read it. */
export const ArticlePage = v.object({
  conversation: ConversationId,
  slug: v.string(),
  stage: v.picklist(STAGES),
  content: v.object(ArticleContent.entries),
  version: v.number(),
  /** the version that is shown where no number is given */
  newest: v.number(),
  at: v.number(),
  translation: v.nullable(v.object({ slug: v.string(), language: Language, title: v.string() })),
  related: v.array(ArticleCard),
  /** what the reader said of it; null: nothing yet */
  mine: v.nullable(v.object({ helpful: v.boolean(), words: v.string() })),
})
export type ArticlePage = v.InferOutput<typeof ArticlePage>

/** What stands at the beginning of the help page. */
export const HelpPage = v.object({
  desks: v.array(v.object({ desk: v.nullable(v.string()), articles: v.number() })),
  /** what helped most people first */
  popular: v.array(ArticleCard),
})
export type HelpPage = v.InferOutput<typeof HelpPage>

/** What its writers see of an article. */
export const ArticleDraft = v.object({
  conversation: ConversationId,
  slug: v.string(),
  stage: v.picklist(STAGES),
  /** what waits, or else what is shown */
  content: v.object(ArticleContent.entries),
  waiting: v.boolean(),
  edition: v.number(),
  versions: v.array(v.object({ version: v.number(), at: v.number(), by: v.nullable(Person) })),
  helpful: v.number(),
  unhelpful: v.number(),
  /** the same of answers of the assistant's that rest on it */
  answers: v.object({ helpful: v.number(), unhelpful: v.number() }),
  /** what people added, the last said first */
  words: v.array(v.object({ helpful: v.boolean(), words: v.string(), at: v.number() })),
})
export type ArticleDraft = v.InferOutput<typeof ArticleDraft>

/** Answers of the assistant's that rest on a version of an article which is not shown any more. */
export const OutdatedAnswers = v.object({
  total: v.number(),
  /** those that whoever asks may see, the newest first */
  items: v.array(
    v.object({
      conversation: ConversationId,
      seq: v.number(),
      at: v.number(),
      version: v.number(),
      kind: v.picklist(KINDS),
      /** what the conversation is called, where it has a name */
      name: v.nullable(v.string()),
    }),
  ),
})
export type OutdatedAnswers = v.InferOutput<typeof OutdatedAnswers>

const number = (most: number) => v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.maxValue(most))
const which = v.strictObject({ slug: ArticleSlug })

export const articleRoutes = {
  help: route({
    method: 'GET',
    path: '/help',
    tag: 'Articles',
    summary: 'The desks that have articles in a language, and the articles that helped most people',
    access: 'anyone',
    query: v.strictObject({ language: v.optional(Language, 'en') }),
    output: HelpPage,
  }),
  articles: route({
    method: 'GET',
    path: '/articles',
    tag: 'Articles',
    summary:
      'Articles that speak of these words, what is in the title first; without words the last changed first. While somebody types: the first few, in both languages',
    access: 'anyone',
    query: v.strictObject({
      q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_QUESTION), wellFormed), ''),
      language: v.optional(Language),
      desk: v.optional(ArticleDesk),
      /** the staff sees drafts and retired ones too */
      stage: v.optional(v.picklist(STAGES), 'published'),
      /** `suggest`: any of the words will do; language and desk are only what stands first */
      mode: v.optional(v.picklist(['search', 'suggest']), 'search'),
      cursor: v.optional(number(100_000), '0'),
      limit: v.optional(v.pipe(number(50), v.minValue(1)), '10'),
    }),
    output: Cards,
  }),
  article: route({
    method: 'GET',
    path: '/articles/:slug',
    tag: 'Articles',
    summary: 'An article, as it is shown or as it was in one of its versions',
    access: 'anyone',
    params: which,
    query: v.strictObject({ version: v.optional(v.pipe(number(100_000), v.minValue(1))) }),
    output: ArticlePage,
  }),
  articleDraft: route({
    method: 'GET',
    path: '/articles/:slug/draft',
    tag: 'Articles',
    summary: 'For the staff: what waits to be published, all versions, and what people thought of it',
    access: 'account',
    params: which,
    output: ArticleDraft,
  }),
  articleAnswers: route({
    method: 'GET',
    path: '/articles/:slug/answers',
    tag: 'Articles',
    summary:
      'For the staff: how many answers of the assistant rest on a version that is not shown any more, and of the last 200 those that whoever asks may see',
    access: 'account',
    params: which,
    output: OutdatedAnswers,
  }),
} as const

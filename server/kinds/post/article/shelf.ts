import type { Pool } from 'pg'
import type { Language } from '../../../../shared/kernel/describe.ts'
import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import { type Article, type ArticleContent, type ArticleStage, stageOf } from '../../../../shared/kinds/post/index.ts'
import { ask } from '../../../log/reader.ts'
import type { Cells } from './find.ts'

const POPULAR = 8
const MOST_WORDS = 50

const DESKS = `select desk, count(*)::int as articles from article
  where stage = 'published' and audience = 'public' and language = $1 group by desk order by desk nulls last`

const BEST = `select a.slug, a.language, a.audience, a.stage, a.desk, a.title, a.text, a.changed_at from (
    select conversation, count(*) as helped from article_feedback where helpful group by conversation) f
  join article a using (conversation)
  where a.stage = 'published' and a.audience = 'public' and a.language = $1
  order by f.helped desc, a.changed_at desc, a.slug limit ${POPULAR}`
const NEWEST = `select slug, language, audience, stage, desk, title, text, changed_at from article
  where stage = 'published' and audience = 'public' and language = $1 order by changed_at desc, slug limit ${POPULAR}`

/**
 * $1: the address, $2: does the reader work here, $3: the reader, $4: which version (null: the one that is shown). What
 * is internal now, or was in that version, is for the staff.
 */
const READ = `
  select a.conversation, a.slug, a.stage, w.version, a.version as newest, w.at, w.content,
    (select jsonb_build_object('slug', o.slug, 'language', o.language, 'title', o.title) from article o
      where (o.slug = a.translation or o.translation = a.slug) and o.language <> a.language and o.stage = 'published'
        and ($2 or o.audience = 'public') order by o.slug = a.translation desc nulls last limit 1) as translation,
    (select jsonb_build_object('helpful', f.helpful, 'words', coalesce(f.words, '')) from article_feedback f
      where f.conversation = a.conversation and f.account = $3::uuid) as mine
  from article a join article_version w on w.conversation = a.conversation and w.version = coalesce($4::int, a.version)
  where a.slug = $1 and ($2 or (a.audience = 'public' and w.content->>'audience' = 'public'))`

const DRAFT = `select c.id as conversation, c.state->'article' as article from article a join conversation c on c.id = a.conversation
  where a.slug = $1`
const VERSIONS = `select version, at, by from article_version where conversation = $1 order by version desc limit 500`
const THOUGHT = `select count(*) filter (where helpful)::int as helpful, count(*) filter (where not helpful)::int as unhelpful
  from article_feedback where conversation = $1`
/** $1: the article as a citation names it. By the indexes `event_cites` and `event_about`. */
const RATED = `select count(*) filter (where rated.helpful)::int as helpful, count(*) filter (where not rated.helpful)::int as unhelpful
  from event e cross join lateral (select (r.body ->> 'helpful')::boolean as helpful from event r
    where r.conversation = e.conversation and r.about = e.seq and r.type = 'reply.rated' order by r.seq desc limit 1) rated
  where e.type = 'message.sent' and e.body ? 'grounds' and e.body #> '{grounds,cites}' @> $1::jsonb and not e.erased`
const SAID = `select helpful, words, at from article_feedback where conversation = $1 and words is not null
  order by at desc limit ${MOST_WORDS}`

interface Shown {
  conversation: ConversationId
  slug: string
  stage: ArticleStage
  version: number
  newest: number
  at: string
  content: ArticleContent
  translation: { slug: string; language: Language; title: string } | null
  mine: { helpful: boolean; words: string } | null
}

/** What stands on the shelf of the knowledge base, for whoever may take it. */
export const createShelf = (pool: Pool) => ({
  desks: (language: Language) =>
    ask<{ desk: string | null; articles: number }>(pool, 'articles:desks', DESKS, [language]),

  /** What helped most people, and after that what is new. */
  async popular(language: Language): Promise<Cells[]> {
    const [best, newest] = await Promise.all(
      [BEST, NEWEST].map((text, at) => ask<Cells>(pool, `articles:popular${at}`, text, [language])),
    )
    return [...new Map([...best!, ...newest!].map((cells) => [cells.slug, cells])).values()].slice(0, POPULAR)
  },

  async read(slug: string, version: number | null, reader: { staff: boolean; account: AccountId | null }) {
    const [shown] = await ask<Shown>(pool, 'articles:read', READ, [slug, reader.staff, reader.account, version])
    return shown ? { ...shown, at: Number(shown.at) } : null
  },

  async draft(slug: string) {
    type Found = { conversation: ConversationId; article: Article }
    const [found] = await ask<Found>(pool, 'articles:draft', DRAFT, [slug])
    const content = found?.article.draft ?? found?.article.shown
    if (!found || !content) return null
    const { article, conversation } = found
    type Version = { version: number; at: string; by: AccountId }
    type Said = { helpful: boolean; words: string; at: string }
    type Thought = { helpful: number; unhelpful: number }
    const [versions, [thought], [answers], words] = await Promise.all([
      ask<Version>(pool, 'articles:versions', VERSIONS, [conversation]),
      ask<Thought>(pool, 'articles:thought', THOUGHT, [conversation]),
      ask<Thought>(pool, 'articles:rated', RATED, [JSON.stringify([{ article: conversation }])]),
      ask<Said>(pool, 'articles:said', SAID, [conversation]),
    ])
    return {
      conversation,
      slug,
      stage: stageOf(article),
      content,
      waiting: article.draft !== null,
      edition: article.edition,
      versions: versions.map((one) => ({ ...one, at: Number(one.at) })),
      ...thought!,
      answers: answers!,
      words: words.map((one) => ({ ...one, at: Number(one.at) })),
    }
  },
})

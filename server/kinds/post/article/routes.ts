import type { Pool } from 'pg'
import type { AccountId } from '../../../../shared/kernel/ids.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { writesArticles } from '../../../../shared/kinds/post/index.ts'
import { type ArticleCard, type articleRoutes, SUGGESTED } from '../../../../shared/protocol/articles.ts'
import type { Handlers } from '../../../http/handler.ts'
import { createLook } from '../../../log/look.ts'
import type { CardsOfPeople } from '../cards.ts'
import { type Cells, createFind, type Wish } from './find.ts'
import { passageOf, piecesOf } from './passage.ts'
import { createResting } from './resting.ts'
import { createShelf } from './shelf.ts'

const RELATED = 4

const cardOf = ({ title, text, changed_at, ...cells }: Cells, question: readonly string[]): ArticleCard => ({
  ...cells,
  changedAt: Number(changed_at),
  title: piecesOf(title, question),
  passage: passageOf(text, question),
})

/** What the HTTP API answers about articles. Nobody writes here: that is done by commands. */
export const createArticleHandlers = (deps: {
  readonly pool: Pool
  readonly people: CardsOfPeople
}): Handlers<typeof articleRoutes> => {
  const find = createFind(deps.pool)
  const shelf = createShelf(deps.pool)
  const resting = createResting(deps.pool, createLook(deps.pool))

  const related = async (slug: string, q: string, wish: Pick<Wish, 'staff' | 'language'> & { desk: string | null }) => {
    const { found } = await find({
      ...wish,
      desk: wish.desk ?? undefined,
      q,
      stage: 'published',
      mode: 'suggest',
      cursor: 0,
      limit: 4 * RELATED, // some are of another language or desk
    })
    const beside = found.filter((one) => one.slug !== slug && one.language === wish.language && one.desk === wish.desk)
    return beside.slice(0, RELATED)
  }

  return {
    async help({ query: { language } }) {
      const [desks, popular] = await Promise.all([shelf.desks(language), shelf.popular(language)])
      return { desks, popular: popular.map((cells) => cardOf(cells, [])) }
    },
    async articles({ query }, { actor }) {
      const staff = writesArticles(actor?.role)
      if (query.stage !== 'published' && !staff) throw new Refusal(actor ? 'auth.forbidden' : 'auth.required')
      const limit = query.mode === 'suggest' ? Math.min(SUGGESTED, query.limit) : query.limit
      const { question, found } = await find({ ...query, staff, limit })
      const more = found.length > limit && query.mode === 'search'
      const items = found.slice(0, limit).map((cells) => cardOf(cells, question))
      return { items, next: more ? String(query.cursor + limit) : null }
    },
    async article({ params: { slug }, query: { version } }, { actor }) {
      const staff = writesArticles(actor?.role)
      const shown = await shelf.read(slug, version ?? null, { staff, account: actor?.account ?? null })
      if (!shown) throw new Refusal('conversation.unknown')
      const { title, keywords, language, desk } = shown.content
      const beside = await related(slug, [title, ...keywords].join(' '), { staff, language, desk })
      return { ...shown, related: beside.map((cells) => cardOf(cells, [])) }
    },
    async articleDraft({ params: { slug } }, { actor }) {
      if (!writesArticles(actor?.role)) throw new Refusal('auth.forbidden')
      const draft = await shelf.draft(slug)
      if (!draft) throw new Refusal('conversation.unknown')
      const writers = [...new Set(draft.versions.map(({ by }) => by))]
      const people = new Map((await deps.people(actor!.account, writers)).map((person) => [person.id, person]))
      const named = (by: AccountId) => people.get(by) ?? null
      return { ...draft, versions: draft.versions.map(({ by, ...rest }) => ({ ...rest, by: named(by) })) }
    },
    async articleAnswers({ params: { slug } }, { actor }) {
      if (!writesArticles(actor?.role)) throw new Refusal('auth.forbidden')
      const outdated = await resting(slug, actor!.account)
      if (!outdated) throw new Refusal('conversation.unknown')
      return outdated
    },
  }
}

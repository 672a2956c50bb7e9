import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { PostCommand } from '../../../../shared/kinds/post/index.ts'
import type { Asked, Fork } from '../../kind.ts'

/** Two articles never go by one address. The index sees to that; this says it in words. */
export const demandFreeSlug = async (fork: Fork, { body, conversation }: Asked<PostCommand>): Promise<void> => {
  if (body.type !== 'article.draft') return
  const text = 'select 1 from article where slug = ? and conversation <> ?'
  const others = await fork().getConnection().execute<unknown[]>(text, [body.slug, conversation])
  if (others.length > 0) throw new Refusal('article.taken')
}

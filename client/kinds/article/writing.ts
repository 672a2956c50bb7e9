import { type CommandId, type ConversationId, uuidv7 } from '../../../shared/kernel/ids.ts'
import type { ArticleCommand, ArticleContent } from '../../../shared/kinds/post/index.ts'
import { isSame } from './written.ts'

const newId = <Id extends string>(): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as Id

type Send = (conversation: ConversationId, id: CommandId, body: ArticleCommand) => Promise<unknown>

export interface Known {
  readonly conversation: ConversationId
  readonly slug: string
  readonly edition: number
  /** does something wait to be published? */
  readonly waiting: boolean
  readonly content: ArticleContent
}

/**
 * Writes an article: what is not there yet begins with its first draft, under an id that stays the same when it has to be
 * tried again. Nothing is sent that says what is there already.
 *
 * @param known  null: it begins
 * @param onStands  this is what stands there now, as that edition
 */
export const createWriting = (
  send: Send,
  known: Known | null,
  onStands: (content: ArticleContent, edition: number) => void = () => {},
) => {
  const conversation = known?.conversation ?? newId<ConversationId>()
  let edition = known?.edition ?? 0
  let waiting = known?.waiting ?? false
  let last = known?.content ?? null

  const wish = (body: ArticleCommand) => send(conversation, newId<CommandId>(), body)
  const stands = () => {
    edition += 1
    if (last) onStands(last, edition)
  }
  const save = async (slug: string, content: ArticleContent) => {
    if (last && isSame(content, last)) return
    await wish({ type: 'article.draft', slug, edition, content })
    waiting = true
    last = content
    stands()
  }
  return {
    save,
    async publish(slug: string, content: ArticleContent) {
      await save(slug, content)
      if (!waiting) return
      await wish({ type: 'article.publish', edition })
      waiting = false
      stands()
    },
    retire: () => wish({ type: 'article.retire' }),
    restore: () => wish({ type: 'article.restore' }),
  }
}
export type Writing = ReturnType<typeof createWriting>

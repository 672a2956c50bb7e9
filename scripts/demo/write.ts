import type { Actor } from '../../shared/kernel/actor.ts'
import type { CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import { DAY, HOUR } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import { type DemoArticle, WRITER } from './articles.ts'
import type { Stage } from './tell.ts'

/**
 * Writes articles of the demo, so many days ago, and says whom they helped. Step by step for all of them at once: the
 * clock stands still meanwhile, and they share the transaction.
 */
export const write = async (
  articles: readonly DemoArticle[],
  ago: number,
  { accounts, now, newId, send }: Stage,
): Promise<void> => {
  const lives = articles.map((article) => ({
    conversation: newId() as ConversationId,
    deeds: lifeOf(article, accounts),
  }))
  const longest = Math.max(0, ...lives.map(({ deeds }) => deeds.length))
  for (let turn = 0; turn < longest; turn++) {
    const at = now - ago * DAY + turn * HOUR
    await Promise.all(
      lives.map(async ({ conversation, deeds: { [turn]: deed } }) => {
        if (!deed) return
        const [actor, body] = deed
        await send({ kind: 'post', at, actor, conversation, id: newId() as CommandId, body })
      }),
    )
  }
}

const lifeOf = (
  { slug, content, helped }: DemoArticle,
  accounts: Stage['accounts'],
): readonly [Actor, AnyCommand][] => {
  const agent: Actor = { account: accounts[WRITER], role: 'agent', session: null }
  return [
    [agent, { type: 'article.draft', slug, edition: 0, content }],
    [agent, { type: 'article.publish', edition: 1 }],
    ...helped.map((who): [Actor, AnyCommand] => [
      { account: accounts[who], role: 'user', session: null },
      { type: 'article.rate', helpful: true, words: '' },
    ]),
  ]
}

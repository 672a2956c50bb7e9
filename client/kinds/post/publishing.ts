import { type CommandId, type ConversationId, uuidv7 } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PostCommand } from '../../../shared/kinds/post/index.ts'

const newId = <Id extends string>(): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as Id

export type Publication = Omit<Extract<PostCommand, { type: 'post.publish' }>, 'type'>

/** What was sent and never answered: perhaps it was published, perhaps not. */
interface Attempt {
  readonly post: ConversationId
  readonly id: CommandId
  readonly said: Publication
}

type Send = (post: ConversationId, id: CommandId, body: PostCommand) => Promise<{ readonly held?: true | undefined }>

const changes = (before: Publication, now: Publication): Partial<Publication> | null => {
  const { title, text, audience, files = [] } = now
  const changed = {
    ...(title !== before.title && { title }),
    ...(text !== before.text && { text }),
    ...(audience !== before.audience && { audience }),
    ...(files.join() !== (before.files ?? []).join() && { files: [...files] }),
  }
  return Object.keys(changed).length > 0 ? changed : null
}

/**
 * Publishes what somebody wrote, once: where the answer was lost, the next try asks for the same again and gets the
 * first answer (LOG3). What was changed in between is an edit of what is published by then.
 *
 * @returns where it stands; null: a rule of the house holds it back until a moderator lets it
 * @throws Refusal  what keeps it from being published; `busy` where it may or may not have been
 */
export const createPublishing = (send: Send) => {
  let open: Attempt | null = null

  const attempt = async (one: Attempt) => {
    open = one
    try {
      return await send(one.post, one.id, { type: 'post.publish', ...one.said })
    } catch (error) {
      if (!(error instanceof Refusal) || !error.retry) open = null
      throw error
    }
  }

  return async (said: Publication): Promise<ConversationId | null> => {
    const one = open ?? { post: newId<ConversationId>(), id: newId<CommandId>(), said }
    const { held } = await attempt(one)
    if (held) {
      open = null
      return null
    }
    const changed = changes(one.said, said)
    if (changed) await send(one.post, newId<CommandId>(), { type: 'post.edit', ...changed })
    open = null
    return one.post
  }
}
export type Publishing = ReturnType<typeof createPublishing>

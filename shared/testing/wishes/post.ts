import fc from 'fast-check'
import type { PostCommand } from '../../kinds/post/index.ts'
import { asha, rafi } from '../people.ts'
import { articleWishes } from './article.ts'
import { threadBodies, threadTurns } from './thread.ts'
import { body, conversation, files, line, many, perhaps, sure, talk, text } from './wish.ts'

const words = { title: perhaps(line), text: perhaps(text), audience: perhaps(fc.constantFrom('public', 'contacts')) }

const bodies = [
  ...threadBodies,
  body('post.publish', { ...words, quotes: perhaps(conversation), files: perhaps(files) }),
  body('post.edit', { ...words, files: perhaps(files) }),
  body('post.remove'),
  body('post.rate', { opinion: fc.constantFrom('like', 'dislike', null) }),
  body('post.promote'),
  body('post.unpromote'),
]

const turns = [
  ...threadTurns,
  fc.constant([sure<PostCommand>(rafi, { type: 'post.promote' }), sure<PostCommand>(rafi, { type: 'post.unpromote' })]),
]

const ownWishes = many<PostCommand>({
  begun: [
    sure(asha, { type: 'post.publish', title: 'The river', text: 'It rose again.', audience: 'public' }),
    ...talk(asha, rafi),
  ],
  bodies,
  turns,
})

/** Somebody's own, mostly; now and then one of the knowledge base. */
export const postWishes = fc.oneof({ weight: 3, arbitrary: ownWishes }, { weight: 1, arbitrary: articleWishes })

import { describe, expect, test } from 'vitest'
import type { CommandId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { type Message, type MessageSent, messageOf } from '../../../shared/kinds/thread/index.ts'
import { asha, rafi } from '../../../shared/testing/index.ts'
import type { MessageLine } from '../../sync/index.ts'
import { postsOf } from './posts.ts'

const sent = (seq: number, some: Partial<MessageSent>): Message =>
  messageOf({
    type: 'message.sent',
    text: `m${seq}`,
    ...some,
    seq,
    at: seq,
    by: asha.account,
    command: 'c' as CommandId,
  } as Stored<MessageSent>)
const question = (accepted: number | null = null): Message => ({
  ...sent(3, { title: 'Where?' }),
  topic: { title: 'Where?', closed: false, accepted },
})
const answer = (seq: number, topic = 3) => sent(seq, { answers: { topic, by: rafi.account } })
const line = (message: Message, status: MessageLine['status'] = 'logged'): MessageLine => ({
  ...{ line: 'message', key: `${message.seq}${status}`, message, status },
  ...{ command: null, refusal: null },
})
const held = (...messages: Message[]) => Object.fromEntries(messages.map((one) => [one.seq, one]))
const seqs = (lines: readonly MessageLine[]) => lines.map(({ message }) => message.seq)

describe('a topic on the screen', () => {
  test('BRD9 has what was fetched and what came since, in order, and nothing of other topics', () => {
    const lines = [line(answer(8)), line(answer(9, 7)), line(answer(10))]
    const posts = postsOf(3, [4, 6], true, { lines, quotes: held(question(), answer(4), answer(6)) })
    expect(posts.question?.message.seq).toBe(3)
    expect(seqs(posts.answers)).toEqual([4, 6, 8, 10])
  })

  test('BRD9 shows the accepted answer apart, and once', () => {
    const posts = postsOf(3, [4, 6], true, { lines: [], quotes: held(question(6), answer(4), answer(6)) })
    expect(posts.accepted?.message.seq).toBe(6)
    expect(seqs(posts.answers)).toEqual([4])
  })

  test('BRD9 leaves no gap: what comes waits until all before it is there', () => {
    const view = { lines: [line(answer(90))], quotes: held(question(), answer(4)) }
    expect(seqs(postsOf(3, [4], false, view).answers)).toEqual([4])
    expect(seqs(postsOf(3, [4], true, view).answers)).toEqual([4, 90])
  })

  test('BRD9 ends with what waits to be sent, also where there is more to fetch', () => {
    const view = { lines: [line(answer(0), 'waiting')], quotes: held(question(), answer(4)) }
    expect(postsOf(3, [4], false, view).answers.map(({ status }) => status)).toEqual(['logged', 'waiting'])
  })

  test('BRD9 forgets an answer that was removed, and takes what is on the screen as it is there', () => {
    const gone: Message = { ...answer(4), removed: true }
    const lines = [line({ ...answer(6), text: 'as edited' })]
    const posts = postsOf(3, [4, 6], true, { lines, quotes: held(question(), gone, answer(6)) })
    expect(posts.answers.map(({ message }) => message.text)).toEqual(['as edited'])
  })

  test('BRD9 has no question where that is not there', () => {
    expect(postsOf(3, [], true, { lines: [], quotes: {} })).toEqual({ question: null, accepted: null, answers: [] })
  })
})

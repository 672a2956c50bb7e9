import '../testing/window.ts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { settled } from '../../net/testing/hands.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { toast } from '../../ui/Toast.tsx'
import type { Live } from '../live.tsx'
import { createMessageActions } from './message-actions.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))
vi.mock('../../ui/Confirm.tsx', () => ({ confirmed: vi.fn(async () => true) }))

const tea = 'tea' as ConversationId
const wish = vi.fn()
const markUnread = vi.fn()
const live = { self: 'self', wish, sync: { drafts: { of: () => ({ replyTo: 4 }) }, markUnread } } as unknown as Live
const message = (seq: number) => ({ seq, text: `${seq}` }) as Message
const writeText = vi.fn(async (_: string) => undefined)

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(confirmed).mockResolvedValue(true)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
})
const about = () => createMessageActions(live, tea)

describe('what the composer is about', () => {
  test('begins with what the draft answers', () => {
    expect(about().replyTo()).toBe(4)
  })

  test('is left one thing at a time: the change first, and the answer that was begun before it stays', () => {
    const { actions, replyTo, editing, done } = about()
    actions.edit(message(7))
    expect([editing()?.seq, replyTo()]).toEqual([7, 4])
    done()
    expect([editing(), replyTo()]).toEqual([null, 4])
    done()
    expect(replyTo()).toBeNull()
  })

  test('is an answer in place of a change', () => {
    const { actions, replyTo, editing } = about()
    actions.edit(message(7))
    actions.reply(message(9))
    expect([editing(), replyTo()]).toEqual([null, 9])
  })
})

describe('what one does with a message', () => {
  test.each([
    ['reacts', 'react', [message(7), '👍', true], { type: 'message.react', target: 7, emoji: '👍' }],
    ['takes that back', 'react', [message(7), '👍', false], { type: 'message.unreact', target: 7, emoji: '👍' }],
    ['pins', 'pin', [message(7), true], { type: 'message.pin', target: 7 }],
    ['unpins', 'pin', [message(7), false], { type: 'message.unpin', target: 7 }],
    ['wants no preview', 'dismissPreview', [message(7)], { type: 'preview.dismiss', target: 7 }],
  ] as const)('%s: everybody there hears of it', (_, name, given, body) => {
    ;(about().actions[name] as (...given: readonly unknown[]) => void)(...given)
    expect(wish.mock.calls).toEqual([[tea, body]])
  })

  test('keeps it, or does so no longer, for oneself', () => {
    const { actions } = about()
    actions.keep([7, 8], true)
    actions.keep([7], false)
    expect(wish.mock.calls).toEqual([
      ['self', { type: 'message.keep', conversation: tea, message: 7 }],
      ['self', { type: 'message.keep', conversation: tea, message: 8 }],
      ['self', { type: 'message.unkeep', conversation: tea, message: 7 }],
    ])
  })

  test('leaves it unread', () => {
    about().actions.unread(message(7))
    expect(markUnread).toHaveBeenCalledWith(tea, 7)
  })

  test('one thing lies over the thread at a time', () => {
    const { actions, layer } = about()
    actions.show({ what: 'history', message: message(7) })
    actions.forward([7, 8])
    expect(layer()).toEqual({ what: 'forward', messages: [7, 8] })
    actions.show(null)
    expect(layer()).toBeNull()
  })
})

describe('what cannot be brought back', () => {
  test('is asked about: also hiding, where it is more than one', async () => {
    const { actions } = about()
    actions.hide([7])
    expect(confirmed).not.toHaveBeenCalled()
    expect(wish).toHaveBeenCalledOnce()
    actions.hide([7, 8])
    actions.remove([7])
    await settled()
    expect(confirmed).toHaveBeenCalledTimes(2)
    expect(wish.mock.calls.slice(1)).toEqual([
      ['self', { type: 'message.hide', conversation: tea, message: 7 }],
      ['self', { type: 'message.hide', conversation: tea, message: 8 }],
      [tea, { type: 'message.remove', target: 7 }],
    ])
  })

  test('is not done where it was not meant', async () => {
    vi.mocked(confirmed).mockResolvedValue(false)
    const { actions } = about()
    actions.hide([7, 8])
    actions.remove([7, 8])
    await settled()
    expect(wish).not.toHaveBeenCalled()
  })
})

describe('what is passed on', () => {
  test('is the words, or the place of the message on this site', async () => {
    const { actions } = about()
    actions.copy('has risen')
    actions.copyLink(message(7))
    await settled()
    expect(writeText.mock.calls.flat()).toEqual(['has risen', 'https://chat.example/messages/tea?at=7'])
    expect(toast).toHaveBeenCalledTimes(2)
  })

  test('is not said to be copied where the browser forbids it', async () => {
    writeText.mockRejectedValueOnce(new Error('NotAllowedError'))
    about().actions.copy('has risen')
    await settled()
    expect(toast).not.toHaveBeenCalled()
  })
})

import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { settled } from '../../net/testing/hands.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { toast } from '../../ui/Toast.tsx'
import type { Live } from '../live.tsx'
import { copyLink, copyText, createDeeds, isHidden, promoted, rated, wishIn } from './deeds.ts'

const navigate = vi.hoisted(() => vi.fn())
vi.mock('@solidjs/router', () => ({ useNavigate: () => navigate }))
vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))
vi.mock('../../ui/Confirm.tsx', () => ({ confirmed: vi.fn(async () => true) }))

const post = 'p1' as ConversationId
const card = (mine: Partial<PostCard['mine']> = {}, more: Partial<PostCard> = {}) =>
  ({
    conversation: post,
    likes: 3,
    dislikes: 1,
    promotions: 2,
    mine: { opinion: null, promoted: false, ...mine },
    ...more,
  }) as PostCard

const DONE = { seq: 1, repeated: false }
const command = vi.fn(async (_: { body: { body: object } }): Promise<object> => DONE)
const wish = vi.fn()
const live = { self: 'self', api: { command }, wish } as unknown as Live
const putBack = vi.fn()
const feed = { change: vi.fn(), renew: vi.fn(), drop: vi.fn(() => putBack) }
const deeds = createDeeds(live, feed)

beforeEach(() => void vi.clearAllMocks())
const wished = () => command.mock.calls.map(([{ body }]) => body.body)

describe('an opinion', () => {
  test('counts as the server will count it', () => {
    expect(rated(card(), 'like')).toMatchObject({ likes: 4, dislikes: 1, mine: { opinion: 'like' } })
    expect(rated(card({ opinion: 'like' }), 'dislike')).toMatchObject({ likes: 2, dislikes: 2 })
    expect(rated(card({ opinion: 'dislike' }), null)).toMatchObject({ likes: 3, dislikes: 0, mine: { opinion: null } })
    expect(rated(card({ opinion: 'like' }), 'like')).toMatchObject({ likes: 3, dislikes: 1 })
  })

  test('that is pressed again is taken back', async () => {
    deeds.rate(card(), 'like')
    deeds.rate(card({ opinion: 'like' }), 'like')
    await settled()
    expect(wished()).toEqual([
      { type: 'post.rate', opinion: 'like' },
      { type: 'post.rate', opinion: null },
    ])
  })

  test('is shown before the server answers; where it refuses, it says why and the post is looked up', async () => {
    command.mockRejectedValueOnce(new Refusal('post.notYours'))
    deeds.rate(card(), 'dislike')
    const [[changed, how]] = feed.change.mock.calls as [[ConversationId, (before: PostCard) => PostCard]]
    expect(changed).toBe(post)
    expect(how(card())).toMatchObject({ dislikes: 2 })
    expect(feed.renew).not.toHaveBeenCalled()
    await settled()
    expect(feed.renew).toHaveBeenCalledWith(post)
    expect(toast).toHaveBeenCalledWith(expect.any(String), { tone: 'warning' })
  })
})

describe('promoting', () => {
  test('counts once, and is taken back by pressing again', async () => {
    expect(promoted(card(), true)).toMatchObject({ promotions: 3, mine: { promoted: true } })
    expect(promoted(card({ promoted: true }), true)).toMatchObject({ promotions: 2 })
    expect(promoted(card({ promoted: true }), false)).toMatchObject({ promotions: 1, mine: { promoted: false } })
    await deeds.promote(card())
    await deeds.promote(card({ promoted: true }))
    expect(wished()).toEqual([{ type: 'post.promote' }, { type: 'post.unpromote' }])
    expect(toast).toHaveBeenCalledOnce() // what is taken back is not spoken of
  })

  test('says nothing of success where it was refused', async () => {
    command.mockRejectedValueOnce(new Refusal('conversation.unknown'))
    await deeds.promote(card())
    expect(vi.mocked(toast).mock.calls).toEqual([[expect.any(String), { tone: 'warning' }]])
  })
})

describe('a post that one does not want', () => {
  test('is hidden from this account alone, and gone from the list', () => {
    deeds.hide(card())
    expect(wish).toHaveBeenCalledWith('self', { type: 'message.hide', conversation: post, message: 1 })
    expect(command).not.toHaveBeenCalled()
    expect(feed.drop).toHaveBeenCalledWith(post)
  })

  test('is known to be hidden before the server has heard of it, and what another device hid as well', () => {
    const hidden: Record<string, number[]> = { [post]: [3, 1], other: [2] }
    const known = { rows: vi.fn(() => []), sync: { self: { hidden } } } as unknown as Live
    expect(isHidden(known, post)).toBe(true)
    expect(isHidden(known, 'other' as ConversationId)).toBe(false) // a comment of it
    expect(isHidden(known, 'third' as ConversationId)).toBe(false)
    expect(known.rows).toHaveBeenCalled() // whoever asks is told again
  })

  test('is shown again where it stood, if that is wanted', () => {
    deeds.hide(card())
    const [[, said]] = vi.mocked(toast).mock.calls as [Parameters<typeof toast>]
    said!.action!.run()
    expect(wish).toHaveBeenLastCalledWith('self', { type: 'message.unhide', conversation: post, message: 1 })
    expect(putBack).toHaveBeenCalledOnce()
  })

  test('is deleted only after its author said so twice, and stays where that was refused', async () => {
    vi.mocked(confirmed).mockResolvedValueOnce(false)
    await deeds.remove(card())
    expect(command).not.toHaveBeenCalled()
    command.mockRejectedValueOnce(new Refusal('busy'))
    await deeds.remove(card())
    expect(feed.drop).not.toHaveBeenCalled()
    await deeds.remove(card())
    expect(feed.drop).toHaveBeenCalledWith(post)
  })

  test('what is no refusal is a bug, and is not hidden', async () => {
    command.mockRejectedValueOnce(new TypeError('undefined is not a function'))
    await expect(deeds.remove(card())).rejects.toThrow(TypeError)
  })
})

describe('what is passed on', () => {
  const writeText = vi.fn(async (_: string) => undefined)
  beforeEach(() => {
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    vi.stubGlobal('location', { origin: 'https://chat.example' })
  })

  test('is the words with their title, or the address', async () => {
    copyText(card({}, { title: 'The river', text: 'has risen' }))
    copyText(card({}, { title: '', text: 'has risen' }))
    copyLink(card())
    await settled()
    expect(writeText.mock.calls.flat()).toEqual([
      'The river\n\nhas risen',
      'has risen',
      'https://chat.example/posts/p1',
    ])
    expect(toast).toHaveBeenCalledTimes(3)
  })

  test('is not said to be copied where the browser forbids it', async () => {
    writeText.mockRejectedValueOnce(new Error('NotAllowedError'))
    copyLink(card())
    await settled()
    expect(toast).not.toHaveBeenCalled()
  })
})

test('editing leads to the page of the post', () => {
  deeds.edit(card())
  expect(navigate).toHaveBeenCalledWith('/posts/p1?edit=1')
})

describe('MOD4 what a rule holds back', () => {
  const edit = { type: 'post.edit', title: 'Psst' } as const

  test('is none that was done: its author is told that it waits', async () => {
    command.mockResolvedValueOnce({ seq: null, repeated: false, held: true })
    expect(await wishIn(live, post, edit)).toBe('held')
    expect(toast).toHaveBeenCalledOnce()
    expect(toast).toHaveBeenCalledWith(expect.stringContaining('it stays as it was'), { tone: 'warning' })
  })

  test('is told apart from what was done, of which nothing is said here, and from what was refused', async () => {
    expect(await wishIn(live, post, edit)).toBe('done')
    expect(toast).not.toHaveBeenCalled()
    command.mockRejectedValueOnce(new Refusal('post.notYours'))
    expect(await wishIn(live, post, edit)).toBeNull()
    expect(toast).toHaveBeenCalledOnce()
  })
})

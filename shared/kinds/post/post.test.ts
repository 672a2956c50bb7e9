import { describe, expect, test } from 'vitest'
import type { FileId } from '../../kernel/ids.ts'
import { visible } from '../../kernel/visible.ts'
import { asha, given, joy, rafi, somewhere } from '../../testing/index.ts'
import { type PostCommand, post } from './index.ts'

const published = { type: 'post.published', title: 'The river', text: 'It rose.', audience: 'contacts' } as const
const among = given(post, published)
const open = given(post, { ...published, audience: 'public' })
const publish: PostCommand = { type: 'post.publish', title: ' The river ', text: 'It rose.', audience: 'contacts' }

describe('publishing', () => {
  test('PO2 a post is for contacts unless its author says otherwise', () => {
    const wish = { type: 'post.publish', text: 'hello' } as PostCommand
    expect(given(post).when(asha, wish)).toEqual([
      { type: 'post.published', title: '', text: 'hello', audience: 'contacts' },
    ])
  })

  test('PO2 the title is trimmed, and something has to be said', () => {
    expect(given(post).when(asha, publish)).toEqual([published])
    expect(() => given(post).when(asha, { ...publish, title: ' ', text: ' \n' })).toThrow('message.empty')
  })

  test('PO2 nothing is published twice in one place', () => {
    for (const actor of [asha, rafi]) expect(() => among.when(actor, publish)).toThrow('conversation.exists')
  })

  test('PO3 another post is quoted without a word of one’s own, if one may see it', () => {
    const wish: PostCommand = { type: 'post.publish', title: '', text: '', audience: 'public', quotes: somewhere(1) }
    expect(given(post).when(asha, wish)).toMatchObject([{ quotes: somewhere(1) }])
    expect(() => given(post).when(asha, wish, { facts: { quotable: false } })).toThrow('conversation.unknown')
  })
})

describe('changing', () => {
  test('PO6 only its author edits it or takes it away', () => {
    for (const wish of [{ type: 'post.edit', title: 'x' }, { type: 'post.remove' }] as PostCommand[]) {
      expect(() => among.when(rafi, wish)).toThrow('post.notYours')
      expect(among.when(asha, wish)).toHaveLength(1)
    }
  })

  test('PO6 what is left out of an edit stays as it was', () => {
    expect(among.when(asha, { type: 'post.edit', title: 'Again' })).toEqual([
      { type: 'post.edited', title: 'Again', text: 'It rose.', audience: 'contacts' },
    ])
    expect(among.when(asha, { type: 'post.edit', title: 'The river' })).toEqual([])
  })

  test('PO6 an audience is narrowed and never widened', () => {
    expect(open.when(asha, { type: 'post.edit', audience: 'contacts' })).toHaveLength(1)
    expect(() => among.when(asha, { type: 'post.edit', audience: 'public' })).toThrow('post.narrower')
  })

  test('PO6 a removed post says nothing, and nothing is done with it any more', () => {
    const gone = among.after(asha, { type: 'post.remove' })
    expect(gone.state).toMatchObject({ title: '', text: '', removed: true })
    for (const type of ['post.remove', 'post.promote'] as const)
      expect(() => gone.when(asha, { type })).toThrow('conversation.unknown')
  })
})

describe('pictures', () => {
  const picture = (n: number, type = 'image/png') => ({
    id: `01980000-0000-7000-8000-00000000000${n}` as FileId,
    name: `${n}`,
    type,
    size: 9,
  })
  const [one, two, film, paper] = [picture(1), picture(2), picture(3, 'video/mp4'), picture(4, 'application/pdf')]
  const facts = { files: [one, two, film, paper] }
  const named = (...files: { id: FileId }[]) => ({ files: files.map(({ id }) => id) })
  const wish = { type: 'post.publish', title: '', text: '', audience: 'public' } as const
  const album = given(post, { ...published, files: [one, two] })

  test('PO7 pictures and films go with a post, in their order, also without words, and as the server knows them', () => {
    expect(given(post).when(asha, { ...wish, ...named(two, film, one) }, { facts })).toMatchObject([
      { files: [two, film, one] },
    ])
  })

  test('PO7 nothing else goes, and nothing that is not the author’s own', () => {
    expect(() => given(post).when(asha, { ...wish, ...named(one, paper) }, { facts })).toThrow('file.type')
    expect(() => given(post).when(asha, { ...wish, ...named(one) })).toThrow('file.unknown')
  })

  test('PO7 one is put in, taken out and put elsewhere; who says nothing of them leaves them', () => {
    const edit = (...files: { id: FileId }[]): PostCommand => ({ type: 'post.edit', ...named(...files) })
    expect(album.after(asha, edit(film, two), { facts }).state.files).toEqual([film, two])
    expect(album.after(asha, { type: 'post.edit', title: 'Again' }).state.files).toEqual([one, two])
    expect(album.when(asha, edit(one, two))).toEqual([])
    expect(album.after(asha, edit()).state.files).toEqual([])
    expect(() => album.when(asha, { type: 'post.edit', title: '', text: '', files: [] })).toThrow('message.empty')
    expect(() => album.when(asha, edit(one, film))).toThrow('file.unknown')
    expect(album.after(asha, { type: 'post.remove' }).state.files).toEqual([])
  })
})

describe('opinions', () => {
  test('PO3 one is given, changed and taken back; given again it says nothing new', () => {
    const like: PostCommand = { type: 'post.rate', opinion: 'like' }
    expect(among.when(rafi, like)).toEqual([{ type: 'post.rated', opinion: 'like' }])
    expect(among.when(rafi, like, { facts: { mine: { opinion: 'like', promoted: false } } })).toEqual([])
  })

  test('PO3 nobody promotes their own, and promoting twice is promoting once', () => {
    expect(() => among.when(asha, { type: 'post.promote' })).toThrow('post.yours')
    const facts = { mine: { opinion: null, promoted: true } }
    expect(among.when(rafi, { type: 'post.promote' }, { facts })).toEqual([])
    expect(among.when(rafi, { type: 'post.unpromote' }, { facts })).toEqual([{ type: 'post.unpromoted' }])
  })

  test('PO3 the state does not grow with those who have one', () => {
    const liked = [rafi, joy].reduce((story, who) => story.after(who, { type: 'post.rate', opinion: 'like' }), open)
    expect(liked.state).toEqual(open.state)
  })
})

describe('who sees it', () => {
  const standings = ['oneself', 'contact', 'stranger', 'guest', 'apart'] as const
  const seeing = (state: unknown) => standings.filter((standing) => visible(post, state, rafi.account, standing))

  test('PO1 everybody who is not at odds with its author, or only the contacts', () => {
    expect(seeing(open.state)).toEqual(['oneself', 'contact', 'stranger', 'guest'])
    expect(seeing(among.state)).toEqual(['contact'])
  })

  test('PO1 its author always; a guest what is public; nobody what was removed', () => {
    expect(visible(post, among.state, asha.account)).not.toBeNull()
    expect([open, among].map(({ state }) => visible(post, state, null, 'guest') !== null)).toEqual([true, false])
    expect(seeing(open.after(asha, { type: 'post.remove' }).state)).toEqual([])
  })

  test('PO1 where nobody asked how they stand to each other, nobody else sees it', () => {
    expect(visible(post, open.state, rafi.account)).toBeNull()
  })
})

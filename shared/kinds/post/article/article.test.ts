import { describe, expect, test } from 'vitest'
import { asha, given, rafi, somebody } from '../../../testing/index.ts'
import { post } from '../index.ts'
import type { ArticleContent } from './index.ts'

const agent = somebody(6, 'agent')
const colleague = somebody(7, 'moderator')

const printer: ArticleContent = {
  language: 'en',
  title: 'The printer does not print',
  text: 'Turn it off, wait, and turn it on.',
  audience: 'public',
  desk: 'support',
  keywords: ['printer'],
  translation: null,
}
const draft = (edition: number, more: Partial<ArticleContent> = {}) =>
  ({ type: 'article.draft', slug: 'printer', edition, content: { ...printer, ...more } }) as const
const drafted = given(post).after(agent, draft(0))
const published = drafted.after(agent, { type: 'article.publish', edition: 1 })

describe('an article is written', () => {
  test('ART1 by whoever works here, and by nobody else', () => {
    expect(given(post).when(agent, draft(0))).toMatchObject([{ type: 'article.drafted', slug: 'printer' }])
    expect(() => given(post).when(asha, draft(0))).toThrow('conversation.unknown')
    expect(() => published.when(asha, draft(2))).toThrow('auth.forbidden')
    expect(() => published.when(asha, { type: 'article.retire' })).toThrow('auth.forbidden')
    expect(published.when(colleague, draft(2, { title: 'The printer is silent' }))).toHaveLength(1)
  })

  test('ART1 and is no post: nobody comments, edits, removes or rates it as one', () => {
    for (const body of [
      { type: 'message.send', text: 'hello' },
      { type: 'post.edit', title: 'Mine' },
      { type: 'post.remove' },
      { type: 'post.rate', opinion: 'like' },
    ] as const)
      for (const actor of [agent, asha]) expect(() => published.when(actor, body)).toThrow('conversation.unknown')
    expect(() => published.when(asha, { type: 'post.publish', title: 'Mine', text: '', audience: 'public' })).toThrow(
      'conversation.exists',
    )
  })

  test('ART1 and a post is no article', () => {
    const story = given(post).after(asha, { type: 'post.publish', title: 'Mine', text: 'x', audience: 'public' })
    expect(() => story.when(agent, draft(0))).toThrow('conversation.unknown')
    expect(() => story.when(rafi, { type: 'article.rate', helpful: true, words: '' })).toThrow('conversation.unknown')
  })

  test('ART2 what is published is a version; what is written after it waits beside it', () => {
    expect(published.state.article).toMatchObject({ version: 1, shown: printer, draft: null })
    const changed = published.after(colleague, draft(2, { title: 'The printer is silent' }))
    expect(changed.state.article).toMatchObject({
      version: 1,
      shown: printer,
      draft: { title: 'The printer is silent' },
    })
    const again = changed.after(agent, { type: 'article.publish', edition: 3 })
    expect(again.state.article).toMatchObject({ version: 2, shown: { title: 'The printer is silent' }, draft: null })
    expect(again.told.filter(({ type }) => type === 'article.published')).toMatchObject([
      { version: 1, content: { title: 'The printer does not print' } },
      { version: 2, content: { title: 'The printer is silent' } },
    ])
  })

  test('ART2 two who write at the same time do not overwrite each other', () => {
    const changed = published.after(colleague, draft(2, { title: 'The printer is silent' }))
    expect(() => changed.when(agent, draft(2, { title: 'No paper' }))).toThrow('article.stale')
    expect(() => changed.when(agent, { type: 'article.publish', edition: 2 })).toThrow('article.stale')
  })

  test('ART2 what says the same is no new draft, and without a draft there is nothing to publish', () => {
    expect(published.when(agent, draft(2))).toEqual([])
    expect(published.when(agent, { type: 'article.publish', edition: 2 })).toEqual([])
  })

  test('ART2 the address stays', () => {
    expect(() => published.when(agent, { ...draft(2), slug: 'printer-2' })).toThrow('article.named')
  })

  test('ART2 is retired and restored; a new version restores it too', () => {
    expect(() => drafted.when(agent, { type: 'article.retire' })).toThrow('article.notShown')
    const retired = published.after(agent, { type: 'article.retire' })
    expect(retired.state.article).toMatchObject({ retired: true })
    expect(retired.after(agent, { type: 'article.restore' }).state.article).toMatchObject({ retired: false })
    const anew = retired
      .after(agent, draft(2, { text: 'Better.' }))
      .after(agent, { type: 'article.publish', edition: 3 })
    expect(anew.state.article).toMatchObject({ retired: false, version: 2 })
  })
})

describe('whether it helped', () => {
  const yes = { type: 'article.rate', helpful: true, words: '' } as const

  test('ART5 is said by whoever may read it, with words or without, and taken back', () => {
    expect(published.when(asha, yes)).toEqual([{ type: 'article.rated', helpful: true }])
    expect(published.when(asha, { ...yes, helpful: false, words: ' Which button? ' })).toEqual([
      { type: 'article.rated', helpful: false, words: 'Which button?' },
    ])
    expect(published.when(asha, { ...yes, helpful: null, words: 'x' })).toEqual([
      { type: 'article.rated', helpful: null },
    ])
  })

  test('ART4 an internal one, and a draft, are not there for others than the staff', () => {
    const internal = given(post)
      .after(agent, draft(0, { audience: 'internal' }))
      .after(agent, { type: 'article.publish', edition: 1 })
    for (const story of [drafted, internal]) expect(() => story.when(asha, yes)).toThrow('conversation.unknown')
    expect(() => internal.when(asha, { type: 'article.retire' })).toThrow('conversation.unknown')
    expect(internal.when(colleague, yes)).toHaveLength(1)
  })

  test('ART5 is not asked of what is not shown', () => {
    expect(() => published.after(agent, { type: 'article.retire' }).when(asha, yes)).toThrow('article.notShown')
  })
})

describe('what is written', () => {
  test.each([
    ['no title', { title: ' ' }],
    ['no text', { text: '\u200b' }],
    ['too many keywords', { keywords: Array.from({ length: 31 }, (_, at) => `word ${at}`) }],
    ['a desk that is none', { desk: 'Support Desk' }],
  ] as const)('ART2 with %s is refused', (_, wrong) => {
    expect(() => given(post).when(agent, draft(0, wrong as Partial<ArticleContent>))).toThrow('input.invalid')
  })

  test.each(['Printer', 'printer_1', '-printer', 'printer-', '', 'p'.repeat(81)])(
    'ART2 at an address such as %j is refused',
    (slug) => {
      expect(() => given(post).when(agent, { ...draft(0), slug })).toThrow('input.invalid')
    },
  )
})

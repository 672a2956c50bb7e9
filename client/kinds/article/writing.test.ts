import { describe, expect, test } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { ArticleCommand, ArticleContent } from '../../../shared/kinds/post/index.ts'
import { createWriting } from './writing.ts'

const content: ArticleContent = {
  language: 'en',
  title: 'The printer',
  text: 'Off and on.',
  audience: 'public',
  desk: null,
  keywords: [],
  translation: null,
}

const scene = (known: Parameters<typeof createWriting>[1] = null) => {
  const sent: { conversation: ConversationId; body: ArticleCommand }[] = []
  const refused: { next: Error | null } = { next: null }
  const writing = createWriting(async (conversation, _, body) => {
    sent.push({ conversation, body })
    const error = refused.next
    refused.next = null
    if (error) throw error
  }, known)
  return { sent, refused, writing, types: () => sent.map(({ body }) => body.type) }
}

describe('writing an article', () => {
  test('begins with a draft, publishes what waits, and goes on from there', async () => {
    const { sent, writing } = scene()
    await writing.publish('printer', content)
    await writing.publish('printer', { ...content, title: 'The printer is silent' })
    expect(sent.map(({ body }) => body)).toMatchObject([
      { type: 'article.draft', slug: 'printer', edition: 0 },
      { type: 'article.publish', edition: 1 },
      { type: 'article.draft', edition: 2 },
      { type: 'article.publish', edition: 3 },
    ])
    expect(new Set(sent.map(({ conversation }) => conversation)).size).toBe(1)
  })

  test('sends nothing that is there already', async () => {
    const { types, writing } = scene()
    await writing.save('printer', content)
    await writing.save('printer', content)
    await writing.publish('printer', content)
    await writing.publish('printer', content)
    expect(types()).toEqual(['article.draft', 'article.publish'])
  })

  test('says what stands there, as which edition; the same in another order is the same', async () => {
    const stands: [title: string, edition: number][] = []
    const known = { conversation: '01980000-0000-7000-8000-000000000001' as ConversationId, slug: 'printer', content }
    const writing = createWriting(
      async () => {},
      { ...known, edition: 4, waiting: true },
      (now, edition) => stands.push([now.title, edition]),
    )
    await writing.save('printer', Object.fromEntries(Object.entries(content).reverse()) as unknown as ArticleContent)
    expect(stands).toEqual([])
    await writing.publish('printer', { ...content, title: 'Printers' })
    expect(stands).toEqual([
      ['Printers', 5],
      ['Printers', 6],
    ])
  })

  test('tries the same again where it was refused', async () => {
    const { sent, refused, writing } = scene()
    refused.next = new Error('no network')
    await expect(writing.save('printer', content)).rejects.toThrow('no network')
    await writing.save('printer', content)
    expect(sent.map(({ body }) => body)).toMatchObject([{ edition: 0 }, { edition: 0 }])
  })

  test('publishes a draft of somebody else as it is', async () => {
    const conversation = '01980000-0000-7000-8000-000000000001' as ConversationId
    const { sent, writing } = scene({ conversation, slug: 'printer', edition: 7, waiting: true, content })
    await writing.publish('printer', content)
    expect(sent).toEqual([{ conversation, body: { type: 'article.publish', edition: 7 } }])
  })
})

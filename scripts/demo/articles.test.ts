import { expect, test } from 'vitest'
import { parse } from '../../shared/kernel/parse.ts'
import { post } from '../../shared/kinds/post/index.ts'
import { readArticles } from './articles.ts'

const articles = readArticles()

test('every article of the demo can be published', () => {
  expect(articles.length).toBeGreaterThan(40)
  for (const { slug, content } of articles)
    expect(() => parse(post.command, { type: 'article.draft', slug, edition: 0, content })).not.toThrow()
})

test('each for everybody is there in both languages, and says where it leads', () => {
  const slugs = new Set(articles.map(({ slug }) => slug))
  const open = articles.filter(({ content }) => content.audience === 'public')
  for (const { slug, content } of open) {
    const other = content.language === 'en' ? `${slug}-bn` : content.translation
    expect([slug, slugs.has(other ?? '')]).toEqual([slug, true])
    for (const [, to] of content.text.matchAll(/\]\(\/help\/([\w-]+)\)/g))
      expect([slug, slugs.has(to!)]).toEqual([slug, true])
  }
})

import { expect, test } from 'vitest'
import { previewOf } from './preview.ts'

const found = (body: string | Buffer, type = 'text/html; charset=utf-8') => ({
  ...{ url: new URL('https://www.news.example/a'), type },
  body: Buffer.from(body as string),
  cacheControl: null,
})

test('a page is previewed by what it says for that, else by its title and description', () => {
  expect(
    previewOf(
      found(`<head><title>Old</title><meta property="og:title" content="Monsoon &amp; tea"><meta name="description"
        content="d"><meta property="og:description" content=" What\n it  rains "><meta property="og:site_name" content="News"></head>`),
    ),
  ).toEqual({ title: 'Monsoon & tea', description: 'What it rains', site: 'News' })
  expect(previewOf(found('<title>বর্ষা আসছে</title><meta name="description" content="কাল থেকে">'))).toEqual({
    title: 'বর্ষা আসছে',
    description: 'কাল থেকে',
    site: 'news.example',
  })
})

test('what stands in the body does not speak for the page', () => {
  expect(previewOf(found('<head></head><body><title>x</title><meta property="og:title" content="Fake">'))).toBeNull()
})

test('markup in it is letters, and what turns letters around is taken out', () => {
  expect(previewOf(found('<title>&lt;script&gt;alert(1)&lt;/script&gt; photo\u202Egnp.exe</title>'))).toMatchObject({
    title: '<script>alert(1)</script> photognp.exe',
  })
})

test('it is as long as a card, whole letters', () => {
  const { title, description } = previewOf(
    found(`<title>${'👩‍🚀'.repeat(300)}</title><meta name=description content="${'x'.repeat(5_000)}">`),
  )!
  expect([...title].length).toBeLessThanOrEqual(200)
  expect(title.isWellFormed()).toBe(true)
  expect([...description]).toHaveLength(300)
})

test.each([
  ['windows-1252', Buffer.from('<title>Caf\xe9</title>', 'latin1'), 'text/html; charset=windows-1252', 'Café'],
  [
    'latin1 said in the page',
    Buffer.from('<meta charset="iso-8859-1"><title>Caf\xe9</title>', 'latin1'),
    'text/html',
    'Café',
  ],
  ['one that nobody knows', Buffer.from('<title>Tea</title>'), 'text/html; charset=klingon', 'Tea'],
])('the alphabet is the one it says: %s', (_, body, type, title) => {
  expect(previewOf({ ...found(''), type, body })).toMatchObject({ title })
})

test.each([
  ['no page', '{"title": "x"}', 'application/json'],
  ['a page that says nothing', '<p>hello', 'text/html'],
  ['nothing at all', '', 'text/html'],
  ['a title of blanks', '<title> \u202E </title>', 'text/html'],
])('there is no preview of %s', (_, body, type) => {
  expect(previewOf(found(body, type))).toBeNull()
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { ArticleContent } from '../../shared/kinds/post/index.ts'
import { type House, openHouse } from './testing/house.ts'
import { barriers, fits } from './testing/looking.ts'

let house: House
let agent: Person
beforeAll(async () => {
  house = await openHouse()
  agent = await house.app.person('Lina', 'agent')
  await publish('printer', {})
  await publish('printer-bn', {
    language: 'bn',
    title: 'প্রিন্টার ছাপছে না',
    text: 'আগে চালু আছে কি না দেখুন।',
    translation: 'printer',
  })
  await publish('codes', { title: 'Printer codes', audience: 'internal' })
}, 120_000)
afterEach(() => house.empty())
afterAll(() => house?.close())

const TEXT = `Go through these.

## Is it on?

Look at the display, and wait **a minute**.

## Is it the right one?

It has the number of the room.

## Streaks

Shake the toner.

\`\`\`
${'off '.repeat(75)}
\`\`\`

| ${'on'.repeat(30)} | off |
| --- | --- |
| ${'a line '.repeat(50)} | ${'o'.repeat(300)} |`

const publish = async (slug: string, more: Partial<ArticleContent>) => {
  const conversation = newId<ConversationId>()
  const content: ArticleContent = {
    language: 'en',
    title: 'The printer does not print',
    text: TEXT,
    audience: 'public',
    desk: 'support',
    keywords: ['toner'],
    translation: null,
    ...more,
  }
  await agent.wish(conversation, { type: 'article.draft', slug, edition: 0, content })
  await agent.wish(conversation, { type: 'article.publish', edition: 1 })
}

describe('help', () => {
  test('ART3 ART6 a guest finds what helps while typing, reads it, and reads it in the other language', async () => {
    const guest = await house.visitor()
    const { page } = guest
    await guest.goTo('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Help' }).click()
    await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor()
    await page.getByRole('link', { name: /The printer does not print/ }).waitFor()
    expect(await barriers(guest)).toEqual([])
    await fits(guest, 'help')

    await page.getByRole('searchbox').fill('my prnter')
    await page.getByRole('list', { name: 'Articles that were found' }).waitFor()
    await page.getByRole('searchbox').fill('the toner')
    await page.locator('.articles mark', { hasText: 'toner' }).waitFor()
    expect(await page.getByText('Printer codes').count()).toBe(0)
    await page.getByRole('link', { name: /The printer does not print/ }).click()

    await page.getByRole('heading', { level: 1, name: 'The printer does not print' }).waitFor()
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Streaks' }).click()
    await page.waitForURL('**/help/printer#streaks')
    await guest.sees('You can say so once you are signed in.')
    expect(await barriers(guest)).toEqual([])
    await fits(guest, 'article')
    await page.getByRole('link', { name: 'বাংলা' }).click()
    await page.getByRole('heading', { level: 1, name: 'প্রিন্টার ছাপছে না' }).waitFor()
  })

  test('ART4 what is internal, and where articles are written, is no page for a member', async () => {
    const reader = await house.app.person('Reader')
    const there = await house.arrive(reader, '/help/codes')
    await there.page.getByRole('heading', { name: 'There is no such article' }).waitFor()
    await there.goTo('/help/write/printer')
    await there.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await there.button('Publish').count()).toBe(0)
  })

  test('ART2 ART5 ART7 ART8 the staff writes, hears who was faster and sees what changed; a reader says that it helped', async () => {
    const reader = await house.app.person('Reader')
    const writing = await house.enter(agent)
    const { page } = writing
    await writing.goTo('/help/write')
    await page.getByLabel('Title').fill('The lift stands still')
    await page.getByRole('textbox', { name: 'Text' }).fill('Press the bell.\nWait.')
    await expect.poll(() => page.getByLabel('Address').first().inputValue()).toBe('the-lift-stands-still')
    expect(await barriers(writing)).toEqual([])
    await writing.button(/^Publish$/).click()
    await page.waitForURL('**/help/write/the-lift-stands-still')
    await page.getByRole('textbox', { name: 'Text' }).fill('Press the bell.\nWait for an answer.')
    await writing.button(/^Publish$/).click()
    await page.locator('.article-diff del', { hasText: 'Wait.' }).waitFor()
    await page.locator('.article-diff ins', { hasText: 'Wait for an answer.' }).waitFor()
    expect(await barriers(writing)).toEqual([])
    await fits(writing, 'writing')

    const faster = await house.app.person('Nila', 'agent')
    const { conversation, edition, content } = await page.evaluate(async () =>
      (await fetch('/api/v1/articles/the-lift-stands-still/draft')).json(),
    )
    await page.getByRole('textbox', { name: 'Text' }).fill('Press the bell twice.')
    await page.getByRole('link', { name: 'All articles' }).click()
    await page.getByRole('heading', { name: 'Write an article' }).waitFor()
    await page.goBack()
    await writing.sees('You wrote this here earlier.')
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('Press the bell twice.')
    const draft = { slug: 'the-lift-stands-still', edition, content: { ...content, text: 'Shout.' } }
    await faster.wish(conversation, { type: 'article.draft', ...draft })
    await faster.wish(conversation, { type: 'article.publish', edition: edition + 1 })
    await writing.button(/^Publish$/).click()
    await writing.sees(/Nila published version 3/)
    await page.locator('.article-late ins', { hasText: 'Press the bell twice.' }).waitFor()
    await page.locator('.article-late del', { hasText: 'Shout.' }).waitFor()
    await writing.button(/^Go on with mine$/).click()
    await writing.button(/^Publish$/).click()
    await page.getByRole('link', { name: 'Version 4' }).waitFor()

    const reading = await house.arrive(reader, '/help/the-lift-stands-still?version=1')
    await reading.sees('This is version 1. There is a newer one.')
    await reading.page.getByRole('link', { name: 'Read the newest' }).click()
    await reading.button(/^No$/).click()
    await reading.page.getByLabel(/What is missing/).fill('Who answers?')
    await reading.button(/^Send$/).click()
    await reading.sees('Those who write the article read it.')
    await page.reload()
    await writing.sees('Who answers?')
  })
})

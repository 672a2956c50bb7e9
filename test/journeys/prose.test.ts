import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** Somebody who reads what somebody else wrote. */
const reading = async (...texts: string[]) => {
  const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
  for (const text of texts) await asked.wish(direct, { type: 'message.send', text })
  asked.leave()
  const nila = await house.enter(asking)
  return { nila, open: () => nila.open('Omar Haque') }
}

const PAYLOADS = [
  '<script>document.title = "run"; alert(1)</script>',
  '<img src="https://evil.example/x" onerror="alert(1)">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '[click](javascript:alert(1)) [click](JaVaScRiPt&#58;alert(1)) <javascript:alert(1)>',
  '[click](data:text/html,<script>alert(1)</script>)',
  '![see](https://evil.example/pixel.png) ![](data:image/svg+xml,<svg/onload=alert(1)>)',
  '<iframe src="https://evil.example"></iframe><object data="https://evil.example"></object>',
  '<a href="javascript:alert(1)">x</a> <details open ontoggle=alert(1)>',
  '**<b onmouseover=alert(1)>**x</b> `<script>alert(1)</script>` ||<img src=x onerror=alert(1)>||',
  '```html\n<script>alert(1)</script><img src=https://evil.example/y>\n```',
  '```"><img src=x onerror=alert(1)>\nx\n```',
  '|<script>alert(1)</script>|b|\n|-|-|\n|<img src=x onerror=alert(1)>|2|',
  '<style>@import "https://evil.example/s.css"; body { display: none }</style>',
  'photo\u202Egnp.exe',
]

test('nothing that people write runs, asks anything of anybody or becomes markup', async () => {
  const { nila, open } = await reading(...PAYLOADS)
  const left: string[] = []
  const asked: string[] = []
  nila.page.on('dialog', (dialog) => {
    left.push(dialog.message())
    void dialog.dismiss()
  })
  nila.page.on('request', (request) => {
    if (!request.url().startsWith(nila.url)) asked.push(request.url())
  })
  await open()
  await nila.page
    .locator('article .prose')
    .nth(PAYLOADS.length - 1)
    .waitFor()
  await nila.page.locator('pre [data-role]').first().waitFor()
  for (const hidden of await nila.button('Show hidden text').all()) await hidden.click()
  const strange = nila.page
    .locator('article .prose')
    .locator('script, img, svg:not([aria-hidden]), iframe, object, style')
  expect(await strange.count()).toBe(0)
  const links = await nila.page
    .locator('article .prose a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol))
  expect(new Set(links)).toEqual(new Set(['https:']))
  expect(
    await nila.page.locator('article .prose [onload], article .prose [onerror], article .prose [onmouseover]').count(),
  ).toBe(0)
  expect(await nila.page.title()).not.toBe('run')
  expect({ left, asked }).toEqual({ left: [], asked: [] })
})

test('what is meant is shown: code in its colours, tables, tasks, quotes, moments, links', async () => {
  const soon = Math.round(Date.now() / 1000) + 2 * 3_600 + 60
  const { nila, open } = await reading(
    '```ts\nconst tea = "five"\n```',
    '|Day|Tea|\n|:-|-:|\n|Monday|5|',
    '- [x] milk\n- [ ] sugar\n\n> said before',
    `See you <t:${soon}:R> at https://example.org/map`,
    'The gardener did it: ||with the **rake**||',
    '🥭🎉',
  )
  await nila.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open()
  const { page } = nila
  await page.locator('pre [data-role="keyword"]', { hasText: 'const' }).waitFor()
  await nila.button('Copy the code').click()
  await nila.button('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const tea = "five"')
  await page.getByRole('cell', { name: 'Monday' }).waitFor()
  expect(await page.getByRole('checkbox', { name: 'Done', exact: true }).isChecked()).toBe(true)
  await page.locator('blockquote', { hasText: 'said before' }).waitFor()
  await page.locator('time.moment', { hasText: 'in 2 hours' }).waitFor()
  const link = page.getByRole('link', { name: 'https://example.org/map' })
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow')
  expect(await link.getAttribute('target')).toBe('_blank')
  await page.locator('[data-emoji-only]').waitFor()
})

test('what is hidden is shown by the keyboard, and hidden again', async () => {
  const { nila, open } = await reading('It was ||the **gardener**||')
  await open()
  const reveal = nila.page.getByRole('article').getByRole('button', { name: 'Show hidden text' })
  expect(await reveal.getAttribute('aria-expanded')).toBe('false')
  expect(await nila.page.locator('article strong').count()).toBe(0)
  await reveal.press('Enter')
  await nila.page.locator('article strong', { hasText: 'gardener' }).waitFor()
  const conceal = nila.button('Hide the text again')
  expect(await conceal.getAttribute('aria-expanded')).toBe('true')
  await conceal.press('Enter')
  await nila.page.locator('article strong').waitFor({ state: 'detached' })
})

test('a wide table scrolls within itself on a phone', async () => {
  const cells = (word: string) => `|${Array(9).fill(word).join('|')}|`
  const { nila, open } = await reading([cells('Wednesday'), cells('-'), cells('সন্ধ্যাবেলা')].join('\n'))
  await nila.page.setViewportSize({ width: 390, height: 800 })
  await open()
  const table = nila.page.getByRole('region', { name: 'Table' })
  await table.waitFor()
  expect(await table.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true)
  expect(await nila.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** A conversation in which one has said much, and the other is about to look. */
const chatter = async (count: number, { unread = 0, hours = 1 } = {}) => {
  const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
  await say(asking, direct, count, hours)
  const read = (await asked.ask('read', { conversation: direct })).head - unread
  await asked.ask('receipts', { receipts: [{ conversation: direct, read, delivered: read }] })
  return { nila: asking, asked, direct }
}

/** Straight into the log: `message 1`, `message 2` … an hour apart, or some; the last one now. */
const say = (by: Person, conversation: ConversationId, count: number, hours = 1) =>
  house.app.sql(
    `with begun as (select head from conversation where id = $1 for update),
     grown as (update conversation set head = head + $3, changed_at = now() where id = $1)
     insert into event (conversation, seq, at, actor, command, part, digest, type, counts, body)
     select $1, begun.head + n, now() - make_interval(hours => ($3::int - n) * $4::int), $2, gen_random_uuid(), 0, '\\x00',
       'message.sent', true, jsonb_build_object('text', 'message ' || n || repeat(' and so on', n % 30))
     from begun, generate_series(1, $3::int) n`,
    [conversation, by.account, count, hours],
  )

const numbered = (there: Visitor, number: number) => there.message(new RegExp(`message ${number}(?!\\d)`))
const thread = (there: Visitor) => there.page.getByRole('log', { name: 'Messages' })

/** The first message that begins on the screen, and how far below the upper edge it does. */
const firstSeen = (there: Visitor) =>
  thread(there).evaluate((scroller) => {
    const edge = scroller.getBoundingClientRect().top
    const seen = [...scroller.querySelectorAll('article')].find((one) => one.getBoundingClientRect().top >= edge)!
    return { text: seen.querySelector('.prose')!.textContent!, offset: seen.getBoundingClientRect().top - edge }
  })
const offsetOf = (there: Visitor, text: string) =>
  thread(there).evaluate(
    (scroller, wanted) =>
      [...scroller.querySelectorAll('article')]
        .find((one) => one.querySelector('.prose')?.textContent === wanted)!
        .getBoundingClientRect().top - scroller.getBoundingClientRect().top,
    text,
  )
const atEnd = (there: Visitor) => thread(there).evaluate((scroller) => Math.abs(scroller.scrollTop) < 2)
const isShown = (there: Visitor, number: number) =>
  expect.poll(() => numbered(there, number).evaluate(inView), { timeout: 10_000 }).toBe(true)
/** Runs in the page: how many threads it has drawn so far. */
const countThreads = () => {
  const seen = new Set<Element>()
  const look = () => {
    for (const log of document.querySelectorAll('[role="log"]')) seen.add(log)
    Object.assign(window, { threads: seen.size })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}
const inView = (article: Element) => {
  const { top, bottom } = article.getBoundingClientRect()
  const box = article.closest('[role="log"]')!.getBoundingClientRect()
  return bottom > box.top && top < box.bottom
}

describe('what is being read', () => {
  test('stays where it is while others write, change and react above and below', async () => {
    const { nila, asked, direct } = await chatter(300)
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 300)
    await thread(omar).hover()
    await omar.page.mouse.wheel(0, -1_500)
    await omar.button('Go to the newest').waitFor()
    const { text, offset } = await firstSeen(omar)
    const number = Number(text.split(' ')[1])
    const seq = async (of: number) =>
      Number((await numbered(omar, of).locator('xpath=ancestor::*[@data-seq]').getAttribute('data-seq')) ?? 0)
    const above = await seq(number - 3)
    const edited = `message ${number - 3}, which ${'became very long '.repeat(60)}`
    await nila.wish(direct, { type: 'message.edit', target: above, text: edited })
    await nila.wish(direct, { type: 'message.react', target: above - 1, emoji: '🎉' })
    await nila.wish(direct, { type: 'message.react', target: above + 8, emoji: '🎉' })
    for (const word of ['one', 'two', 'three']) await nila.wish(direct, { type: 'message.send', text: word })
    await omar.message(/became very long/).waitFor({ state: 'attached' })
    await omar.button('Go to the newest, 3 new messages below').waitFor()
    expect(Math.abs((await offsetOf(omar, text)) - offset)).toBeLessThan(0.5)

    await thread(omar).evaluate((scroller) => {
      const late = document.createElement('div')
      late.style.height = '137px'
      scroller.querySelector('article .bubble')!.append(late)
    })
    await omar.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(Math.abs((await offsetOf(omar, text)) - offset)).toBeLessThan(0.5)
  })

  test('is the end as long as one is there, also while one writes much oneself', async () => {
    const { nila, asked, direct } = await chatter(60)
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 60)
    await omar.composer.fill('a\nb\nc\nd\ne\nf')
    expect(await atEnd(omar)).toBe(true)
    await nila.wish(direct, { type: 'message.send', text: 'And now this' })
    await omar.message('And now this').waitFor()
    expect(await atEnd(omar)).toBe(true)
    expect(await omar.button(/Go to the newest/).count()).toBe(0)
  })

  test('is the end again for whoever says something, wherever they were', async () => {
    const { asked } = await chatter(300)
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 300)
    await thread(omar).hover()
    await omar.page.mouse.wheel(0, -1_500)
    await omar.button('Go to the newest').waitFor()
    await omar.says('From a little way up')
    await omar.message('From a little way up').waitFor()
    await expect.poll(() => atEnd(omar), { timeout: 10_000 }).toBe(true)

    await thread(omar).focus()
    await omar.page.keyboard.press('Home')
    await isShown(omar, 1)
    await thread(omar).evaluate((scroller) => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const look = () => {
        const edge = scroller.getBoundingClientRect().top
        const first = [...scroller.querySelectorAll('article')].find((one) => one.getBoundingClientRect().top >= edge)
        const text = first?.querySelector('.prose')?.textContent ?? ''
        if (seen.at(-1) !== text) seen.push(text)
        requestAnimationFrame(look)
      }
      look()
    })
    await omar.says('From the very beginning')
    await omar.message('From the very beginning').waitFor()
    await expect.poll(() => atEnd(omar), { timeout: 10_000 }).toBe(true)
    const seen = await omar.page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(seen, 'in one step').toHaveLength(2)
  })

  test('is there again when one was in another conversation meanwhile', async () => {
    const { asked } = await chatter(200)
    const other = await house.app.person('Mitu Roy')
    await house.group(asked, 'Tea', [other])
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 200)
    await thread(omar).hover()
    await omar.page.mouse.wheel(0, -2_000)
    await omar.button('Go to the newest').waitFor()
    const { text, offset } = await firstSeen(omar)
    await omar.open('Tea')
    await omar.open('Nila Das')
    await expect.poll(() => firstSeen(omar), { timeout: 10_000 }).toEqual({ text, offset })
  })
})

describe('what is new', () => {
  test('is where one begins, under a line that stays for the visit, and can be gone back to', async () => {
    const { nila, asked, direct } = await chatter(120, { unread: 40 })
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 81)
    const line = omar.page.locator('.thread-new')
    await line.waitFor()
    await omar.button(/Go to the newest, \d+ new messages below/).click()
    await isShown(omar, 120)
    await omar.row(/unread/).waitFor({ state: 'detached' })
    await nila.wish(direct, { type: 'message.send', text: 'One more' })
    await omar.message('One more').waitFor()
    expect(await line.count()).toBe(1)
    expect(await line.locator('xpath=ancestor::*[@data-seq]').textContent()).toContain('message 81')
  })

  test('begins with the very first message where nothing was read', async () => {
    const [nila, asked] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    const tea = await house.group(nila, 'Tea', [asked])
    await asked.wish(tea, { type: 'group.join' })
    await asked.ask('receipts', { receipts: [{ conversation: tea, read: 3 }] })
    await say(nila, tea, 2)
    const omar = await house.enter(asked)
    await omar.open('Tea')
    await numbered(omar, 1).waitFor()
    expect(await omar.page.locator('.thread-new').count()).toBe(1)
  })

  test('is read out, each message once', async () => {
    const { nila, asked, direct } = await chatter(5)
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 5)
    await omar.page.evaluate(() => {
      const region = document.querySelector('.unseen[aria-live="polite"][aria-atomic="true"]')!
      const said: string[] = []
      Object.assign(window, { said })
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
    const send = (text: string) => nila.wish(direct, { type: 'message.send', text })
    await Promise.all(['Tea?', 'Or coffee?', 'Or both?'].map(send))
    await omar.message('Or both?').waitFor()
    const said = await omar.page.evaluate(() => (window as unknown as { said: string[] }).said.join('\n'))
    for (const text of ['Tea?', 'Or coffee?', 'Or both?'])
      expect(said.split('\n').filter((line) => line.trim() === `Nila Das: ${text}`)).toHaveLength(1)
  })
})

describe('a place', () => {
  test('is found by its link, and stands out for a moment', async () => {
    const { asked, direct } = await chatter(300)
    const omar = await house.enter(asked)
    await omar.goTo(`/messages/${direct}?at=102`)
    const marked = await omar.page.waitForFunction(() => document.querySelector('[data-marked]')?.textContent)
    const text = await marked.jsonValue()
    await isShown(omar, Number(/message (\d+)/.exec(text!)![1]))
    await omar.page.locator('[data-marked]').waitFor({ state: 'detached' })
    expect(new URL(omar.page.url()).search).toBe('')
  })

  test('is found by its link on a device that is new, in a thread that is drawn once', async () => {
    const { asked, direct } = await chatter(300)
    const omar = await house.visitor()
    const [name = '', value = ''] = asked.cookie.split('=')
    await omar.page.context().addCookies([{ name, value, url: house.app.url }])
    await omar.page.addInitScript(countThreads)
    await omar.goTo(`/messages/${direct}?at=102`)
    const marked = await omar.page.waitForFunction(() => document.querySelector('[data-marked]')?.textContent)
    await isShown(omar, Number(/message (\d+)/.exec((await marked.jsonValue())!)![1]))
    expect(await omar.page.evaluate(() => (window as unknown as { threads: number }).threads)).toBe(1)
  })

  test('that cannot be fetched is said to be out of reach, and one stays', async () => {
    const { asked, direct } = await chatter(300)
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 300)
    await omar.keeps('events', 'message 300')
    await omar.loseServer()
    await isShown(omar, 300)
    await omar.goTo(`/messages/${direct}?at=20`)
    await omar.sees('That place is not on this device')
  })

  test('is a day', async () => {
    const { asked } = await chatter(300)
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 300)
    await thread(omar).locator('.thread-day button').last().click()
    const day = new Date(Date.now() - 8 * 86_400_000)
    const iso = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
    await omar.page.getByRole('textbox', { name: 'Day' }).fill(iso)
    await omar.button('Go there').click()
    await expect
      .poll(() => omar.page.locator(`.thread-day time[datetime="${iso}"]`).count(), { timeout: 10_000 })
      .toBe(1)
  })

  test('is a day without a connection, as far as that day is on the device', async () => {
    // of every conversation the last thirty are kept: at any hour yesterday begins among them
    const { asked } = await chatter(300, { hours: 4 })
    const omar = await house.enter(asked)
    await omar.open('Nila Das')
    await isShown(omar, 300)
    await omar.keeps('events', 'message 300')
    await omar.loseServer()
    await isShown(omar, 300)
    const goTo = async (daysAgo: number, from = thread(omar).locator('.thread-day').last()) => {
      await from.getByRole('button').click()
      const day = new Date(Date.now() - daysAgo * 86_400_000)
      const iso = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
      await omar.page.getByRole('textbox', { name: 'Day' }).fill(iso)
      await omar.button('Go there').click()
      return iso
    }
    const held = await goTo(1)
    await omar.page.locator(`.thread-day time[datetime="${held}"]`).waitFor()
    await omar.button('Go to the newest').waitFor()
    const there = await firstSeen(omar)
    // from the line that is on the screen: soon after midnight the last one is far below
    await goTo(11, thread(omar).locator('.thread-day', { has: omar.page.locator(`time[datetime="${held}"]`) }))
    await omar.sees('That day is not on this device')
    expect(await firstSeen(omar)).toEqual(there)
  })
})

test('messages are walked through by keys', async () => {
  const { asked } = await chatter(120)
  const omar = await house.enter(asked)
  await omar.open('Nila Das')
  await isShown(omar, 120)
  await thread(omar).focus()
  const focused = () => omar.page.evaluate(() => document.activeElement?.querySelector('.prose')?.textContent ?? '')
  const number = async () => Number((await focused()).split(' ')[1])
  await omar.page.keyboard.press('ArrowUp')
  expect(await number()).toBe(120)
  await omar.page.keyboard.press('ArrowUp')
  expect(await number()).toBe(119)
  await omar.page.keyboard.press('ArrowDown')
  expect(await number()).toBe(120)
  await omar.page.keyboard.press('Home')
  await isShown(omar, 1)
  await omar.page.keyboard.press('End')
  await isShown(omar, 120)
})

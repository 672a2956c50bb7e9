import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { poolOf } from '../../server/db/orm.ts'
import { newId } from '../../server/testing/log.ts'
import { programPath } from '../../server/testing/programs.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { type Device, type Person, signIn } from '../system/testing/people.ts'
import { befriend, openWorld, type World, wish } from '../system/testing/world.ts'
import { type Crossing, openCrossing } from './testing/crossing.ts'
import { Visitor } from './testing/visitor.ts'

/** Nila looks at pages, by way of the crossing; Omar's client runs here, on the other node. */
interface Storm {
  readonly world: World
  readonly crossing: Crossing
  readonly browser: Browser
  readonly nila: Person
  readonly omar: Device
  readonly direct: ConversationId
  readonly group: ConversationId
}

let storm: Storm
const contexts = new Set<BrowserContext>()
const crashes: string[] = []

const gather = async (): Promise<Storm> => {
  const world = await openWorld({ nodes: 2 })
  const [hersHere, omars] = [await world.person('Nila Das'), await world.person('Omar Haque')]
  const [hers, omar] = [await world.device(hersHere, 'hers', 1), await world.device(omars, 'his', 1)]
  const direct = await befriend(omar, hers)
  const group = newId<ConversationId>()
  await wish(omar, group, { type: 'group.create', name: 'Tea club', visibility: 'public', history: 'all' })
  await wish(hers, group, { type: 'group.join' })
  await hers.close()
  const nila = await inBrowser(world, hersHere)
  const crossing = await openCrossing(world.nodes[0]!.port)
  const browser = await chromium.launch({
    executablePath: programPath('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  return { world, crossing, browser, nila, omar, direct, group }
}

/** A session that goes by its cookie. */
const inBrowser = async ({ orm }: World, { account }: Person): Promise<Person> => {
  const person = await signIn(orm, account)
  await (await poolOf(orm)).query(`update session set kind = 'browser' where id = $1`, [person.session])
  return person
}

beforeAll(async () => {
  storm = await gather()
})
afterEach(async () => {
  await Promise.all([...contexts].map((context) => context.close()))
  contexts.clear()
  expect(crashes.splice(0)).toEqual([])
})
afterAll(async () => {
  await storm?.browser.close()
  await storm?.crossing.close()
  await storm?.world.close()
})

/** A device of Nila's, new to her. */
const enter = async (): Promise<Visitor> => {
  const { browser, crossing, nila } = storm
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  contexts.add(context)
  context.setDefaultTimeout(20_000)
  await context.addCookies([{ name: 'session', value: nila.token, url: crossing.url }])
  return tab(context)
}
const tab = async (context: BrowserContext): Promise<Visitor> => {
  const visitor = new Visitor(await context.newPage(), storm.crossing.url)
  visitor.page.on('pageerror', (error) => crashes.push(error.stack ?? error.message))
  await visitor.goTo('/messages')
  await visitor.row(/^Omar Haque/).waitFor()
  return visitor
}

const says = (conversation: ConversationId, text: string) =>
  wish(storm.omar, conversation, { type: 'message.send', text })

/** The list as it is shown: what each row is called, what was said last, how much is unread. */
const listOf = ({ page }: Visitor) =>
  page
    .locator('.list .row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['.row-title', '.row-snippet', '.badge'].map((part) => row.querySelector(part)?.textContent ?? ''),
      ),
    )
const seen = async (visitor: Visitor) => ({ list: await listOf(visitor), texts: await visitor.texts() })

/** What it shows is what a page shows that knows nothing and asks now (SYN5). */
const isLevel = async (visitor: Visitor, name: RegExp) => {
  const fresh = await enter()
  await expect.poll(() => listOf(visitor), { timeout: 15_000 }).toEqual(await listOf(fresh))
  await fresh.open(name)
  const wanted = () => Promise.all([fresh.texts(), visitor.texts()])
  await expect
    .poll(async () => {
      const [theirs, ours] = await wanted()
      return ours.length > 0 && ours.slice(-theirs.length).join('\n') === theirs.slice(-ours.length).join('\n')
    })
    .toBe(true)
  await expect.poll(async () => JSON.stringify(await seen(visitor))).toBe(JSON.stringify(await seen(fresh)))
}

const allSent = ({ page }: Visitor) =>
  expect.poll(() => page.locator('article').getByRole('img', { name: 'Waiting to be sent' }).count()).toBe(0)

const some = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`)

describe('a page shows what a fresh one shows', () => {
  test('SYN5 after a sleep under traffic, in which its connection was lost', async () => {
    const { direct, group, crossing } = storm
    const nila = await enter()
    await nila.open(/^Omar Haque/)
    await says(direct, 'Before the sleep')
    await nila.message('Before the sleep').waitFor()
    const devtools = await nila.page.context().newCDPSession(nila.page)
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
    for (const text of some('Asleep', 12)) await says(direct, text)
    for (const text of some('Meanwhile', 3)) await says(group, text)
    crossing.cut()
    for (const text of some('Still asleep', 6)) await says(direct, text)
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
    await nila.message('Still asleep 6').waitFor()
    await nila.row(/Tea club.*3 unread/).waitFor()
    await isLevel(nila, /^Omar Haque/)
  })

  test('SYN7 after the network was cut while it was sending: nothing is lost, and nothing doubled', async () => {
    const { group, crossing } = storm
    const nila = await enter()
    await nila.open('Tea club')
    const texts = some('Cut', 8)
    for (const text of texts.slice(0, 3)) await nila.says(text)
    await nila.message('Cut 3').waitFor()
    await allSent(nila)
    crossing.deafen() // these get there, and nobody hears of it
    for (const text of texts.slice(3, 6)) await nila.says(text)
    // one after the other: the next waits for an answer that does not come
    await expect.poll(() => storm.omar.sync.inbox.row(group)?.last?.text, { timeout: 10_000 }).toBe('Cut 4')
    crossing.cut(true)
    for (const text of texts.slice(6)) await nila.says(text)
    await says(group, 'Can you hear me?')
    await nila.page.locator('.connection').waitFor()
    crossing.mend()
    await nila.page.evaluate(() => window.dispatchEvent(new Event('online'))) // it may be back by itself by now
    await nila.message('Can you hear me?').waitFor()
    for (const text of texts) await nila.page.getByRole('article').filter({ hasText: text }).getByRole('img').waitFor()
    await allSent(nila)
    const said = (await nila.texts()).filter((text) => text.startsWith('Cut'))
    expect(said.sort()).toEqual(texts)
    await isLevel(nila, /^Tea club/)
  })

  test('SYN5 after its node was killed and another one took over', async () => {
    const { world, group, crossing } = storm
    const nila = await enter()
    await nila.open('Tea club')
    await nila.says('Before the end')
    await nila.reaches('Before the end', 'Delivered')
    crossing.lead(world.nodes[1]!.port)
    const killed = world.nodes[0]!.kill()
    for (const text of some('Undeterred', 4)) await nila.says(text)
    await killed
    for (const text of some('Omar goes on', 4)) await says(group, text)
    await nila.message('Omar goes on 4').waitFor()
    await expect
      .poll(() => storm.omar.sync.inbox.row(group)?.last?.text, { timeout: 10_000 })
      .toMatch(/^(Undeterred|Omar goes on) 4$/)
    await isLevel(nila, /^Tea club/)
    await world.nodes[0]!.start()
    crossing.lead(world.nodes[0]!.port)
  })
})

describe('two tabs and another device', () => {
  test('SYN5 agree on what was said, read, hidden and half written', async () => {
    const { direct } = storm
    const one = await enter()
    const [other, phone] = [await tab(one.page.context()), await enter()]
    const all = [one, other, phone]
    for (const visitor of all) await visitor.open('Tea club')
    await Promise.all(all.map((visitor, n) => visitor.says(`From ${n + 1}`)))
    for (const visitor of all) for (const n of [1, 2, 3]) await visitor.message(`From ${n}`).waitFor()

    await says(direct, 'For your eyes')
    for (const visitor of all) await visitor.row(/^Omar Haque.*1 unread/).waitFor()
    await other.page.bringToFront()
    await other.open(/^Omar Haque/)
    for (const visitor of all) await visitor.row(/^Omar Haque.*unread/).waitFor({ state: 'detached' })

    await one.does('Delete for me', 'From 2')
    for (const visitor of [one, phone]) await visitor.message('From 2').waitFor({ state: 'detached' })
    await other.composer.fill('Half of it')
    await other.composer.blur()
    for (const visitor of [one, phone]) await visitor.row(/^Omar Haque.*Draft: Half of it/).waitFor()

    await other.open('Tea club')
    const differing = async (shown: (visitor: Visitor) => Promise<unknown>) =>
      new Set((await Promise.all(all.map(shown))).map((one) => JSON.stringify(one))).size
    await expect.poll(() => differing((visitor) => visitor.texts()), { timeout: 10_000 }).toBe(1)
    await expect.poll(() => differing(listOf), { timeout: 10_000 }).toBe(1)
    await isLevel(phone, /^Tea club/)
  })
})

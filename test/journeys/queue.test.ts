import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { workerOf } from '../../server/testing/staff.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import { type House, openHouse } from './testing/house.ts'
import { barriers } from './testing/looking.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** Somebody who works on all desks. */
const worker = (name: string) => workerOf(house.app, name, { onDuty: true })

const opened = async (by: Person, title: string): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  const about = { desk: 'support', category: 'printer', values: {} }
  await by.wish(conversation, { type: 'ticket.open', ...about, title, text: `${title}.` })
  return conversation
}

const standing = async (reader: Person, conversation: ConversationId): Promise<Ticket> =>
  (await reader.ask('read', { conversation, anchor: 'newest', before: 0, after: 0 })).state as Ticket

/** At the list of what is to be done, with nothing but keys. */
const enter = async (agent: Person): Promise<Visitor> => {
  const there = await house.enter(agent)
  await there.goTo('/queue')
  return there
}
const row = ({ page }: Visitor, title: string) => page.locator('.queue-row').filter({ hasText: title })
const box = ({ page }: Visitor) => page.locator('.queue .composer textarea')

/** Goes to a ticket by keys alone. */
const opens = async (agent: Visitor, title: string) => {
  await row(agent, title).waitFor()
  for (let steps = 0; steps < 9; steps += 1) {
    await agent.page.keyboard.press('j')
    const focused = agent.page.locator('.queue-row:focus')
    await focused.waitFor()
    if ((await focused.textContent())?.includes(title)) break
  }
  await agent.page.keyboard.press('Enter')
  await agent.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await box(agent).waitFor()
}
const picks = async ({ page }: Visitor, key: string, words: string) => {
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

describe('an agent', () => {
  test('WRK1 works on several tickets by keys alone, and talks over nobody', async () => {
    const citizen = await house.app.person('Nila Das')
    const [omar, rumi] = [await worker('Omar Haque'), await worker('Rumi Sen')]
    const paper = await opened(citizen, 'The printer eats paper')
    const screen = await opened(citizen, 'The screen stays black')
    const agent = await enter(omar)
    const { keyboard } = agent.page
    await opens(agent, 'The printer eats paper')

    // taken on, answered with a text of the desk, noted for the others
    await keyboard.press('c')
    await agent.page.getByRole('toolbar').getByRole('button', { name: 'You' }).waitFor()
    await keyboard.press('r')
    await keyboard.type('/than')
    await agent.page
      .getByRole('option', { name: /Text of this desk/ })
      .first()
      .waitFor()
    await keyboard.press('Enter')
    expect(await box(agent).inputValue()).toContain('Nila Das')
    await keyboard.press('Enter')
    await agent
      .message(/Nila Das/)
      .last()
      .waitFor()
    await box(agent).blur()
    await keyboard.press('n')
    await agent.page.getByRole('textbox', { name: 'Write a note for the staff' }).waitFor()
    await keyboard.type('The tray is broken')
    await keyboard.press('Enter')
    await agent.page.locator('.ticket-note').filter({ hasText: 'The tray is broken' }).waitFor()
    expect(await barriers(agent)).toEqual([])

    // made urgent and solved
    await box(agent).blur()
    await picks(agent, 'p', 'highest')
    await picks(agent, 's', 'solved')
    await expect.poll(async () => (await standing(omar, paper)).stage).toBe('solved')
    expect(await standing(omar, paper)).toMatchObject({ priority: 'urgent', assignee: omar.account })
    const seen = await citizen.ask('read', { conversation: paper, anchor: 'newest', before: 50, after: 0 })
    expect(JSON.stringify(seen)).not.toContain('The tray is broken')

    // the next one: while somebody writes, a colleague answers
    await row(agent, 'The printer eats paper').waitFor({ state: 'detached' }) // it left the list by itself
    await opens(agent, 'The screen stays black')
    await keyboard.press('r')
    await keyboard.type('Please press the button')
    await rumi.wish(screen, { type: 'message.send', text: 'I am on my way with a new one' })
    await agent.message('I am on my way').waitFor()
    await keyboard.press('Enter')
    const missed = agent.page.getByRole('alert')
    await missed.getByText('Rumi Sen answered while you wrote').waitFor()
    await missed.getByText('I am on my way with a new one').waitFor()
    expect(await box(agent).inputValue()).toBe('Please press the button')
    expect(await barriers(agent)).toEqual([])
    await keyboard.press('Enter')
    await agent.message('Please press the button').waitFor()
    await expect.poll(async () => (await standing(omar, screen)).answered?.by).toBe(omar.account)
    expect(agent.crashes).toEqual([])
  })

  test('WRK8 works through twenty tickets without touching the mouse: many at once, put back, and the rest one by one', async () => {
    const citizen = await house.app.person('Nila Das')
    const omar = await worker('Omar Haque')
    const street = newId().slice(-6)
    const name = (at: number) => `Lamp ${String(at).padStart(2, '0')} in ${street}`
    for (let at = 1; at <= 20; at += 1) await opened(citizen, name(at))
    const agent = await enter(omar)
    await agent.goTo(`/queue?q=${street}`)
    const { keyboard } = agent.page
    const strip = agent.page.getByRole('region', { name: 'Done with several' })
    const inTheList = (count: number) => expect.poll(() => agent.page.locator('.queue-row').count()).toBe(count)
    /** Chooses all from the first row to the fifteenth. */
    const chooses = async () => {
      await keyboard.press('j')
      await agent.page.locator('.queue-row:focus').waitFor()
      await keyboard.press('x')
      for (let step = 1; step < 15; step += 1) await keyboard.press('j')
      await agent.page
        .locator('.queue-row:focus')
        .filter({ hasText: name(6) })
        .waitFor()
      await keyboard.press('Shift+X')
      await agent.sees('15 chosen')
    }
    await row(agent, name(20)).waitFor()

    // fifteen at once, back again, and to an end
    await chooses()
    await picks(agent, 'p', 'highest')
    await strip.getByText('15 done').waitFor()
    await expect.poll(() => agent.page.locator('[data-priority=urgent]').count()).toBe(15)
    await keyboard.press('u')
    await strip.getByText('Put back').waitFor()
    await strip.getByText('15 done').waitFor()
    await expect.poll(() => agent.page.locator('[data-priority=urgent]').count()).toBe(0)
    expect(await barriers(agent)).toEqual([])
    await agent.page.reload() // the first row again, and nothing chosen
    await row(agent, name(20)).waitFor()
    await chooses()
    await keyboard.press('s')
    await agent.page.getByRole('dialog').getByRole('combobox').fill('solved')
    await keyboard.press('Enter')
    await agent.page.getByLabel('Why').fill('The power is back')
    await keyboard.press('Enter')
    await strip.getByText('15 done').waitFor()
    await inTheList(5)

    // the other five one after the other
    for (let left = 5; left > 0; left -= 1) {
      await keyboard.press('j')
      await agent.page.locator('.queue-row:focus').waitFor()
      await keyboard.press('Enter')
      await box(agent).waitFor()
      await keyboard.press('c')
      await agent.page.getByRole('toolbar').getByRole('button', { name: 'You' }).waitFor()
      await keyboard.press('r')
      await keyboard.type('/than')
      await agent.page
        .getByRole('option', { name: /Text of this desk/ })
        .first()
        .waitFor()
      await keyboard.press('Enter')
      await keyboard.press('Enter')
      await agent
        .message(/Nila Das/)
        .last()
        .waitFor()
      await keyboard.press('Escape')
      await picks(agent, 's', 'solved')
      await inTheList(left - 1)
    }
    await agent.sees('Nothing to do here')
    expect(agent.crashes).toEqual([])
  })

  test('SUG5 SUG6 takes what the assistant proposes by a key, and makes the proposed reply their own', async () => {
    const [citizen, omar] = [await house.app.person('Nila Das'), await worker('Omar Haque')]
    const said = 'Please turn it off, wait half a minute, and turn it on again. Tell us here whether that helped.'
    for (const room of [1, 2, 3]) {
      const ended = await opened(citizen, `There is no Wi-Fi in room ${room}`)
      await omar.wish(ended, { type: 'ticket.sort', category: 'network' })
      await omar.wish(ended, { type: 'message.send', text: said })
      await omar.wish(ended, { type: 'ticket.solve' })
    }
    const ticket = newId<ConversationId>()
    const about = { desk: 'support', category: 'other', values: {}, title: 'There is no Wi-Fi in room 4' }
    await citizen.wish(ticket, { type: 'ticket.open', ...about, text: 'The Wi-Fi is gone.' })
    const agent = await enter(omar)
    const { keyboard } = agent.page
    await opens(agent, about.title)
    const proposed = agent.page.locator('[data-proposal=category]')
    await proposed.getByText('Internet and Wi-Fi').waitFor()
    const reply = agent.page.getByRole('region', { name: 'Proposed reply' })
    await reply.getByText(said).waitFor()
    expect(await barriers(agent)).toEqual([])
    // what happens meanwhile takes the focus from nobody
    const dismissing = proposed.getByRole('button', { name: /^Dismiss/ })
    await dismissing.focus()
    await omar.wish(ticket, { type: 'ticket.tag', tags: ['level-2'] })
    await agent.page.getByText('level-2').first().waitFor()
    expect(await dismissing.evaluate((button) => button === document.activeElement)).toBe(true)
    await keyboard.press('y')
    await proposed.waitFor({ state: 'detached' })

    // what was begun stays, and the reply comes below it
    await keyboard.press('r')
    await keyboard.type('Dear Nila,')
    await keyboard.press('Escape')
    await keyboard.press('i')
    await expect.poll(() => box(agent).inputValue()).toBe(`Dear Nila,\n\n${said}`)
    await box(agent).press('Enter')
    await agent.message(/Dear Nila/).waitFor()
    await reply.waitFor({ state: 'detached' })
    await expect.poll(async () => (await standing(omar, ticket)).answered?.by).toBe(omar.account)
    expect((await standing(omar, ticket)).category).toBe('network')
    const read = async (reader: Person) =>
      JSON.stringify(await reader.ask('read', { conversation: ticket, anchor: 'newest', before: 50, after: 0 }))
    expect(await read(omar)).toMatch(/"suggestion.accepted".*"suggestion.edited"/)
    expect(await read(citizen)).not.toContain('suggestion')
    expect(agent.crashes).toEqual([])
  })

  test('WRK2 shares a view by its address, and whoever does not work here is told so', async () => {
    const citizen = await house.app.person('Nila Das')
    const omar = await worker('Omar Haque')
    await opened(citizen, 'The lid does not close')
    const agent = await enter(omar)
    await row(agent, 'The lid does not close').waitFor()
    await agent.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /Mine/ }).click()
    await agent.sees('Nothing to do here')
    expect(new URL(agent.page.url()).search).toBe('?assignee=me')
    await agent.goTo('/queue?assignee=none&sort=priority&q=lid')
    await row(agent, 'The lid does not close').waitFor()
    const guest = await house.enter(citizen)
    await guest.goTo('/queue')
    await guest.sees('This is where the staff works')
  })
})

describe('somebody who asked', () => {
  /** Until it is solved, by somebody of the staff. */
  const solve = async (agent: Person, ticket: ConversationId) => {
    await agent.wish(ticket, { type: 'ticket.solve' })
    await expect.poll(async () => (await standing(agent, ticket)).stage).toBe('solved')
  }
  const stageOf = ({ page }: Visitor) => page.locator('.thread .ticket-stage')

  test('CLK11 says each time how it was, and opens it again where it was not well', async () => {
    const [citizen, omar] = [await house.app.person('Nila Das'), await worker('Omar Haque')]
    const ticket = await opened(citizen, 'The fan makes noise')
    await omar.wish(ticket, { type: 'ticket.claim' })
    await solve(omar, ticket)
    const nila = await house.enter(citizen)
    await nila.goTo(`/messages/${ticket}`)
    const card = nila.page.getByRole('region', { name: 'How were you helped?' })
    await card.getByRole('button', { name: 'Not well' }).click()
    await card.getByLabel('What was wrong?').fill('It is as loud as before')
    await card.getByRole('button', { name: 'Send' }).click()
    await card.waitFor({ state: 'detached' })
    const rated = nila.page.locator('.ticket-rated')
    await rated.filter({ hasText: 'You rated this: not well' }).getByText('It is as loud as before').waitFor()

    await nila.button('More about this conversation').click()
    await nila.page.getByRole('menuitem', { name: 'Open again' }).click()
    await expect.poll(() => stageOf(nila).textContent()).toBe('open')
    expect(await card.count()).toBe(0)
    await expect.poll(async () => (await standing(omar, ticket)).stage).toBe('open') // at the desk as well

    // solved again it is asked again: what was said of the first time stands
    await solve(omar, ticket)
    await card.getByRole('button', { name: 'Well', exact: true }).click()
    expect(await card.getByRole('textbox').inputValue()).toBe('')
    await card.getByRole('button', { name: 'Send' }).click()
    await rated.filter({ hasText: 'You rated this: well' }).waitFor()
    expect(await rated.count()).toBe(2)
    await expect.poll(async () => (await standing(omar, ticket)).rated).toMatchObject({ episode: 2, good: true })
  })

  test('TIC7 is told where it goes on when it is merged, and has it back when that was a mistake', async () => {
    const [citizen, other] = [await house.app.person('Nila Das'), await house.app.person('Rina Paul')]
    const omar = await worker('Omar Haque')
    const [first, second] = [await opened(citizen, 'No light in hall 3'), await opened(other, 'Hall 3 is dark')]
    const { number } = await standing(omar, first)
    const [agent, rina] = await Promise.all([house.enter(omar), house.arrive(other, `/messages/${second}`)])
    await rina.composer.waitFor()
    await agent.goTo(`/queue/${second}`)
    const more = async (what: string) => {
      await agent.button('More to do').click()
      await agent.page.getByRole('menuitem', { name: what }).click()
    }
    await more('Merge into another ticket')
    await agent.page.getByRole('dialog').getByRole('textbox').fill(number)
    await agent.page.keyboard.press('Enter')

    await rina.sees(/merged this into/)
    await rina.composer.waitFor({ state: 'detached' })
    await rina.page.locator('.ticket-foot').getByRole('link', { name: number }).click()
    await rina.page.getByRole('heading', { level: 1, name: 'No light in hall 3' }).waitFor()
    await rina.says('I am there too, with thirty others')
    const told = () => omar.ask('read', { conversation: first, anchor: 'newest', before: 9, after: 0 })
    await expect.poll(async () => JSON.stringify(await told())).toContain('with thirty others')

    await more('Part from the other again')
    await rina.goTo(`/messages/${second}`)
    await rina.composer.waitFor()
    await rina.sees(/parted this from the other again/)
  })
})

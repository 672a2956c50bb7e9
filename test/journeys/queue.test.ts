import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const grave = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

/** Somebody who works on all desks. */
const worker = async (name: string): Promise<Person> => {
  const person = await house.app.person(name, 'agent')
  await house.app.sql('insert into staff (account, on_duty) values ($1, true)', [person.account])
  return person
}

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
    expect(await grave(agent.page)).toEqual([])

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
    expect(await grave(agent.page)).toEqual([])
    await keyboard.press('Enter')
    await agent.message('Please press the button').waitFor()
    await expect.poll(async () => (await standing(omar, screen)).answered?.by).toBe(omar.account)
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

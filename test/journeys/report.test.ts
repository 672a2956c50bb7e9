import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import { workerOf } from '../../server/testing/staff.ts'
import { type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import { MINUTE } from '../../shared/kernel/time.ts'
import { type House, openHouse } from './testing/house.ts'
import { barriers } from './testing/looking.ts'
import { PASSWORD, type Visitor } from './testing/visitor.ts'

let house: House
/** How much later the house takes it to be, in ms. */
let ahead = 0
beforeAll(async () => {
  house = await openHouse({ now: () => Date.now() + ahead })
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** Somebody who works on all desks. */
const worker = (name: string) => workerOf(house.app, name)

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const HERE = { permissions: ['geolocation'], geolocation: { latitude: 23.74656, longitude: 90.37602 } }

describe('a citizen', () => {
  test('REP5 reports with photos and a position, follows the status, and says how it was', async () => {
    const [citizen, agent] = [await house.app.person('Nila Das'), await worker('Omar Haque')]
    const nila = await house.arrive(citizen, '/new', HERE)
    await nila.page.getByRole('link', { name: /^Complaints/ }).click()
    const form = nila.page.locator('.desk-form')

    // what is missing is named where it stands
    await form.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => form.locator('.field-error').count()).toBe(4)
    await form.getByLabel('What is it about?').selectOption({ label: 'Road or footpath' })
    await form.getByLabel('In one line').fill('A hole in the road')
    await form.getByLabel('Yes, right now').check()
    await nila.sees('Call 999 now.')
    expect(await form.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
    await form.getByLabel('No', { exact: true }).check()
    await form.getByRole('button', { name: 'Where I am' }).click()
    await nila.sees('Marked: 23.74656, 90.37602')
    await form.locator('input[type="file"]').setInputFiles([{ name: 'hole.png', mimeType: 'image/png', buffer: PHOTO }])
    await form.locator('.tray-item[data-state="ready"]').waitFor()
    expect(await barriers(nila)).toEqual([])

    // nothing is lost on the way
    await nila.page.reload()
    await form.locator('.tray-item[data-state="ready"]').waitFor()
    expect(await form.getByLabel('In one line').inputValue()).toBe('A hole in the road')
    await form.getByRole('button', { name: 'Send' }).click()

    await nila.page.waitForURL(/\/messages\/[0-9a-f-]{36}$/)
    const ticket = nila.page.url().split('/').at(-1) as ConversationId
    await nila.page.getByRole('heading', { level: 1, name: 'A hole in the road' }).waitFor()
    const subtitle = nila.page.locator('.ticket-subtitle')
    await expect.poll(() => subtitle.textContent()).toMatch(/new.*CMP-\d\d-.* · Complaints/)

    await agent.wish(ticket, { type: 'ticket.claim' })
    await agent.wish(ticket, { type: 'note.post', text: 'Third one this week' })
    await agent.wish(ticket, { type: 'message.send', text: 'We come tomorrow' })
    await nila.message('We come tomorrow').waitFor()
    expect(await nila.page.getByText('Third one this week').count()).toBe(0)
    await expect.poll(() => subtitle.textContent()).toMatch(/open.*with Omar Haque/)

    // ALK1 ALK4: whoever has the same is shown it, says so, and reads nothing of it
    const rina = await house.arrive(await house.app.person('Rina Pal'), '/new/complaint', HERE)
    await rina.page.getByLabel('What is it about?').selectOption({ label: 'Road or footpath' })
    await rina.button('Where I am').click()
    const near = rina.page.getByRole('region', { name: 'Reported near there already' })
    await near.getByRole('button', { name: /me too: CMP-/ }).click()
    await near.getByText('You said “me too”.').waitFor()
    expect(await near.textContent()).not.toMatch(/hole|Nila|Omar|tomorrow/)
    expect(await barriers(rina)).toEqual([])

    await agent.wish(ticket, { type: 'ticket.solve' })
    await nila.page.getByRole('button', { name: 'Well', exact: true }).click()
    await nila.page.getByLabel('What was good?').fill('Quick')
    await nila.page.getByRole('region', { name: 'How were you helped?' }).getByRole('button', { name: 'Send' }).click()
    await nila.page.getByText('Quick').waitFor()
    expect(await barriers(nila)).toEqual([])

    // ALK5: so they hear that it is done, and where that is said
    await rina.goTo('/notifications')
    await rina.page.getByRole('link', { name: /^(?!.*hole).*CMP-.* which concerns you too/ }).click()
    await rina.page.waitForURL(/\/status\/CMP-/)
    await rina.sees('1 said “me too”')

    // whoever has the number sees how far it is, without signing in
    await subtitle.click()
    const number = (await nila.page.getByRole('dialog').getByRole('link', { name: /^CMP-/ }).textContent()) ?? ''
    const anybody = await house.visitor()
    await anybody.goTo('/status')
    const wrong = `${number.slice(0, -1)}${number.endsWith('$') ? '=' : '$'}`
    await anybody.page.getByLabel('Number').fill(wrong)
    await anybody.button('Look it up').click()
    await anybody.sees('Perhaps a sign is wrong')
    expect(await anybody.page.getByLabel('Number').inputValue()).toBe(wrong)
    await anybody.page.getByLabel('Number').fill(number)
    await anybody.button('Look it up').click()
    const card = anybody.page.getByRole('region', { name: number })
    await expect.poll(() => card.textContent()).toContain('solved')
    expect(await card.textContent()).not.toMatch(/hole|Nila|Omar|tomorrow/)
    expect(await barriers(anybody)).toEqual([])

    // and everybody what was reported where
    await anybody.goTo('/map')
    await anybody.page.getByRole('heading', { level: 1 }).waitFor()
    await anybody.page.getByRole('option', { name: /^Road or footpath \(\d/ }).waitFor({ state: 'attached' })
    expect(await anybody.page.getByText('Something went wrong').count()).toBe(0)
  })

  test('GUE1 GUE4 GUE5 reports without an account, comes back by the letter, answers, and becomes a member', async () => {
    const agent = await worker('Omar Haque')
    const nila = await house.visitor(HERE)
    await nila.goTo('/new')
    await nila.page.getByRole('link', { name: /^Complaints/ }).click()
    await nila.button('Go on to the form').click()
    await nila.sees('Give an e-mail address or a phone number')
    await nila.page.getByLabel('E-mail').fill('nila@example.org')
    await nila.button('Go on to the form').click()
    const form = nila.page.locator('.desk-form')
    await form.getByLabel('What is it about?').selectOption({ label: 'Road or footpath' })
    await form.getByLabel('In one line').fill('A hole in the road')
    await form.getByLabel('No', { exact: true }).check()
    await form.getByRole('button', { name: 'Where I am' }).click()
    await form.locator('input[type="file"]').setInputFiles([{ name: 'hole.png', mimeType: 'image/png', buffer: PHOTO }])
    await form.locator('.tray-item[data-state="ready"]').waitFor()
    await form.getByRole('button', { name: 'Send' }).click()
    await nila.page.waitForURL(/\/t\/[0-9a-f-]{36}$/)
    await nila.sees('Your report is on its way')
    await nila.sees(/Its number is CMP-/)
    await nila.page.getByRole('heading', { level: 1, name: 'A hole in the road' }).waitFor()
    expect(await nila.list.count()).toBe(0)
    expect(await barriers(nila)).toEqual([])

    // on another device, by the link in the letter, which does not stay in the address
    const mail = async () => (await fetch(`${house.app.url}/dev/mail`)).text()
    await expect.poll(mail).toContain('#token=')
    const link = /(\/t#token=[\w-]{43})/.exec(await mail())![1]!
    const phone = await house.visitor({ viewport: { width: 390, height: 800 } })
    await phone.goTo(link)
    await phone.page.waitForURL(/\/t\/[0-9a-f-]{36}$/)
    const ticket = phone.page.url().split('/').at(-1) as ConversationId
    await agent.wish(ticket, { type: 'ticket.claim' })
    await agent.wish(ticket, { type: 'message.send', text: 'We come tomorrow' })
    await phone.message('We come tomorrow').waitFor()
    await phone.says('It has grown')
    await nila.message('It has grown').waitFor()
    expect(await phone.page.getByText('nila@example.org').count()).toBe(0)
    expect(await barriers(phone)).toEqual([])
    // elsewhere it is as if she was signed out
    await phone.goTo('/messages')
    await phone.atSignIn()

    await nila.page.getByRole('link', { name: 'Make it an account' }).click()
    await nila.page.getByLabel('Name', { exact: true }).fill('Nila Das')
    await nila.page.getByLabel('Username').fill(`nila.das${Date.now() % 100_000}`)
    await nila.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await nila.button('Create account').click()
    await nila.page.waitForURL(`**/messages/${ticket}`)
    await nila.message('It has grown').waitFor()
    await phone.goTo(link)
    await phone.sees('This link has run out')
  })

  test('REP1 CO5 reports somebody, finds the case among their messages, and the other learns no name', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await omar.open('Nila Das')
    await omar.says('You fool')
    await nila.open('Omar Haque')
    await nila.does('Report', 'You fool')
    const dialog = nila.page.getByRole('dialog', { name: 'Report a message by Omar Haque' })
    await dialog.getByRole('button', { name: 'Report' }).click()
    await dialog.getByText('Choose what is wrong.').waitFor()
    await dialog.getByLabel('Harassment or threats').check()
    expect(await barriers(nila)).toEqual([])
    await dialog.getByRole('button', { name: 'Report' }).click()
    await dialog.waitFor({ state: 'detached' })
    await nila.row(/Reported: a message by Omar Haque/).waitFor()

    await omar.page
      .getByRole('button', { name: /otification/ })
      .first()
      .click()
    await omar.sees('Something of yours was reported')
    const told = omar.page.locator('.notice').filter({ hasText: 'reported' })
    expect(await told.textContent()).not.toContain('Nila')
  })
})

describe('an emergency', () => {
  const bellOf = ({ page }: Visitor) => page.getByRole('button', { name: /otification/ }).first()

  test('LAD1 LAD4 rings near at once and above after five minutes, until somebody is on it', async () => {
    const [citizen, boss] = [await house.app.person('Nila Das'), await house.app.person('Farida Rahman', 'superadmin')]
    const [near, far] = [await worker('Omar Haque'), await worker('Rumi Sen')]
    for (const [{ account }, lat] of [
      [near, 23.77],
      [far, 23.83],
    ] as const)
      await house.app.sql(
        'update staff set on_duty = true, position_lat = $2, position_lon = 90.376, position_at = now() where account = $1',
        [account, lat],
      )
    const [omar, farida] = await Promise.all([house.arrive(near, '/queue'), house.enter(boss)])

    const nila = await house.arrive(citizen, '/new', HERE)
    await nila.page.getByRole('link', { name: /^Emergency/ }).click()
    const form = nila.page.locator('.desk-form')
    await form.getByLabel('What is it about?').selectOption({ label: 'Fallen wire' })
    await form.getByLabel('In one line').fill('A wire lies on the road')
    await form.getByLabel('No', { exact: true }).check()
    await form.getByLabel('Phone').fill('01700 000000')
    await form.getByRole('button', { name: 'Where I am' }).click()
    await form.getByRole('button', { name: 'Send' }).click()
    await nila.page.waitForURL(/\/messages\/[0-9a-f-]{36}$/)

    // before the eyes of whoever is near, and nobody else's
    const called = 'Nobody is on “A wire lies on the road” yet: you are called'
    await omar.page.locator('.queue-row').filter({ hasText: 'A wire lies on the road' }).waitFor()
    const banner = ({ page }: Visitor) => page.getByRole('alert').filter({ hasText: 'A wire lies on the road' })
    await banner(omar).waitFor()
    await bellOf(omar).click()
    await omar.sees(called)
    const told = async (person: Person) =>
      JSON.stringify(await person.ask('read', { conversation: selfOf(person.account), anchor: 'newest', before: 50 }))
    for (const person of [far, boss]) expect(await told(person)).not.toContain('"called"')

    ahead += 5 * MINUTE
    await expect.poll(() => bellOf(farida).getAttribute('aria-label'), { timeout: 15_000 }).toContain('1')
    expect(await told(far)).not.toContain('"called"')
    await bellOf(farida).click()
    await farida.page.getByRole('link', { name: called }).click()
    await farida.page.getByRole('heading', { level: 1, name: 'A wire lies on the road' }).waitFor()
    await banner(farida).getByRole('button', { name: 'I am on it' }).click()
    await nila.sees('Farida Rahman saw this')
    for (const visitor of [omar, farida]) await banner(visitor).waitFor({ state: 'detached' })
  })
})

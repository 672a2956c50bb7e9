import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import { directOf } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import { barriers, isTooWide } from './testing/looking.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const PHONE = { viewport: { width: 390, height: 844 } }
const bubbles = ({ page }: Visitor) => page.getByRole('navigation', { name: /^(Contacts|পরিচিতি)$/ })
const heading = ({ page }: Visitor, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const tile = ({ page }: Visitor, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name })
const settingsOf = (person: Person, body: object) => person.api('PATCH', '/api/v1/me', body)

/** On the contacts page. */
const onContacts = async (person: Person, part = '', options: Parameters<House['enter']>[1] = {}) => {
  const there = await house.arrive(person, `/contacts${part}`, options)
  return there
}

describe('the contacts page', () => {
  test('CO8 finds contacts by name, username and own name, and keeps the look', async () => {
    const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
    const arun = await house.app.person('Arun Sen')
    await house.befriend(arun, asking)
    const nila = await onContacts(asking)
    await tile(nila, 'Omar Haque').waitFor()
    await tile(nila, 'Omar Haque').getByRole('button', { name: 'Add to favourites' }).click()
    await tile(nila, 'Omar Haque')
      .getByRole('button', { name: /^What to do about/ })
      .click()
    await nila.page.getByRole('menuitem', { name: 'Your name and label' }).click()
    await nila.page.getByRole('textbox', { name: 'Your name for them' }).fill('Big brother')
    await nila.page.getByRole('combobox', { name: 'Label' }).fill('Family')
    await nila.button('Save').click()
    const find = nila.page.getByRole('textbox', { name: 'Find a contact' })
    for (const words of ['big bro', 'omar', `@${asked.username}`]) {
      await find.fill(words)
      await nila.sees('1 contact')
      await tile(nila, 'Big brother').waitFor()
    }
    await find.fill('nobody at all')
    await nila.sees('No contact goes by that.')
    await nila.button('Show all').click()
    await nila.button('Family').click()
    await nila.sees('1 contact')
    await nila.page.getByRole('button', { name: 'Favourites', exact: true }).click()
    await nila.sees('1 contact')
    await nila.page.getByRole('button', { name: 'List' }).click()
    await nila.page.reload()
    await nila.page.locator('.tiles[data-look="list"]').waitFor()
    expect(await nila.page.getByRole('button', { name: 'List' }).getAttribute('aria-pressed')).toBe('true')
    expect(await barriers(nila)).toEqual([])
    // what one noted is for nobody else
    const omar = await onContacts(asked)
    await tile(omar, 'Nila Das').waitFor()
    expect(JSON.stringify(await asked.ask('read', { conversation: direct }))).not.toContain('Big brother')
  })

  test('CO8 draws only those in sight of a great many', async () => {
    const many = await house.app.person('Nila Das')
    await house.app.sql(
      `with people as (
         insert into account (id, username, name) select gen_random_uuid(), 'crowd' || n, 'Crowd ' || n
         from generate_series(1, 400) n returning id)
       select count(*) from people`,
      [],
    )
    const { rows } = await house.app.sql(`select id from account where username like 'crowd%'`, [])
    // as commands would, only for the sake of time by a few at once
    for (const { id } of rows.slice(0, 120)) {
      await house.app.sql('update account set open = true where id = $1', [id])
      await many.wish(directOf(many.account, id), { type: 'contact.request', to: id })
    }
    many.leave()
    const nila = await onContacts(many)
    await nila.sees('120 contacts')
    await tile(nila, 'Crowd').first().waitFor()
    const drawn = () => nila.page.locator('.tile').count()
    await expect.poll(drawn).toBeLessThan(60)
    const last = nila.page.locator('.tile[aria-posinset="120"]')
    expect(await last.count()).toBe(0)
    await nila.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await last.waitFor()
    expect(await drawn()).toBeLessThan(60)
  })

  test('says to whoever knows nobody how to begin', async () => {
    const nila = await onContacts(await house.app.person('Nila Das'), '', PHONE)
    await nila.sees('No contacts yet')
    expect(await isTooWide(nila)).toBe(false)
    expect(await barriers(nila)).toEqual([])
  })

  test('leads a guest to the sign-in page', async () => {
    const guest = await house.visitor()
    await guest.goTo('/contacts')
    await guest.atSignIn()
  })
})

describe('requests', () => {
  test.each([
    ['in English', 'en', ['Requests', 'Accept', 'Message'], {}],
    ['in Bangla, on a phone', 'bn', ['অনুরোধ', 'গ্রহণ', 'বার্তা লিখুন'], PHONE],
  ] as const)(
    'CO1 appear and are answered without a reload, %s',
    async (_, language, [requests, accept, message], options) => {
      const [one, other] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
      for (const person of [one, other]) await settingsOf(person, { language })
      const locale = language === 'bn' ? 'bn-BD' : 'en-GB'
      const [nila, omar] = [
        await house.enter(one, { ...options, locale }),
        await onContacts(other, '/requests', { ...options, locale }),
      ]
      await nila.goTo(`/${other.username}`)
      await heading(nila, 'Omar Haque').waitFor()
      await nila.page.locator('.profile-actions .button[data-tone="primary"]').click()
      await tile(omar, 'Nila Das').waitFor()
      await omar.page.getByRole('link', { name: new RegExp(`^${requests}`) }).waitFor()
      await tile(omar, 'Nila Das')
        .getByRole('button', { name: new RegExp(accept) })
        .click()
      await nila.page.getByRole('main').getByRole('button', { name: message, exact: true }).waitFor()
      await bubbles(omar)
        .getByRole('link', { name: /Nila Das/ })
        .waitFor()
      expect(await isTooWide(omar)).toBe(false)
    },
  )

  test('CO1 are withdrawn and declined, and the other side sees it', async () => {
    const [one, other] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    await house.ask(one, other)
    const [nila, omar] = [await onContacts(one, '/requests'), await onContacts(other, '/requests')]
    await tile(omar, 'Nila Das').waitFor()
    await tile(nila, 'Omar Haque').getByRole('button', { name: 'Withdraw' }).click()
    await omar.sees('No requests')
    await house.ask(other, one)
    await tile(nila, 'Omar Haque').getByRole('button', { name: 'Decline' }).click()
    await omar.sees('No requests')
  })
})

describe('the profile of somebody who is asked', () => {
  test('CO1 DIR3 has the line that came with the question, withdraws it, and brings it to mind a day later', async () => {
    const [one, other] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    const nila = await house.arrive(one, `/${other.username}`)
    await nila.page.getByRole('textbox', { name: 'A line to say who you are' }).fill('We met at the ferry')
    await nila.button('Ask to be contacts').click()
    const omar = await house.arrive(other, '/notifications')
    await omar.sees('Nila Das would like to be your contact')
    for (const path of [
      `/${one.username}`,
      '/contacts/requests',
      `/messages/${directOf(one.account, other.account)}`,
    ]) {
      await omar.goTo(path)
      await omar.page.getByRole('main').getByText('We met at the ferry').first().waitFor()
    }
    await nila.button('Remind').click()
    await nila.sees('You asked this person already. Give them a day.')
    await nila.button('Withdraw').click()
    await nila.button('Ask to be contacts').waitFor()
    await omar.goTo(`/${one.username}`)
    await omar.button('Ask to be contacts').waitFor()
  })
})

describe('an end', () => {
  test('CO3 CO4 of a contact, and a block, reach the other side without a reload', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = [await onContacts(asking), await onContacts(asked, '', PHONE)]
    await tile(omar, 'Nila Das').waitFor()
    await tile(nila, 'Omar Haque')
      .getByRole('button', { name: /^What to do about/ })
      .click()
    await nila.page.getByRole('menuitem', { name: 'Remove contact' }).click()
    await nila.confirms('Remove')
    await omar.sees('No contacts yet')
    await omar.goTo('/notifications')
    await omar.sees('You and Nila Das are no longer contacts')

    await nila.goTo(`/${asked.username}`)
    await nila.button('Block').click()
    await nila.confirms('Block')
    await nila.button('Unblock').waitFor()
    await omar.goTo(`/${asking.username}`)
    await omar.sees('This person cannot be reached.')
    await nila.goTo('/contacts/blocked')
    await tile(nila, 'Omar Haque').getByRole('button', { name: 'Unblock' }).click()
    await nila.sees('Nobody is blocked')
    await omar.button('Ask to be contacts').waitFor()
  })

  test('CO9 comes by the bubble’s corner, and by the Delete key, never without a question', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    const bubble = bubbles(nila).getByRole('link', { name: /Omar Haque/ })
    await bubble.hover()
    await bubbles(nila).getByRole('button', { name: 'Remove Omar Haque' }).click()
    await nila.confirms('Cancel')
    await bubble.focus()
    await nila.page.keyboard.press('Delete')
    await nila.confirms('Remove')
    await bubble.waitFor({ state: 'detached' })
  })
})

describe('adding', () => {
  test('CO2 several at once says of each what came of it, and loses nothing', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [open, closed, angry] = [
      await house.app.person('Ole Open'),
      await house.app.person('Cara Closed'),
      await house.app.person('Abe Angry'),
    ]
    await settingsOf(open, { open: true })
    await angry.wish(directOf(angry.account, asking.account), { type: 'contact.block', to: asking.account })
    const nila = await house.enter(asking)
    await bubbles(nila).getByRole('button', { name: 'Add' }).click()
    const typed = nila.page.getByRole('textbox', { name: 'Usernames' })
    const names = [open, closed, angry, asked, asking].map(({ username }) => username)
    await typed.fill(`${names.join(', ')}, nobody.at.all`)
    await nila.page.getByRole('textbox', { name: `Your name for @${open.username}` }).fill('The open one')
    await nila.button('Add 6 contacts').click()
    const came = nila.page.getByRole('list', { name: 'What came of it' })
    for (const [name, words] of [
      [open.username, 'Added: you are contacts now'],
      [closed.username, 'Asked: it is their turn'],
      [angry.username, 'This person cannot be reached'],
      [asked.username, 'Already your contact'],
      [asking.username, 'That is you'],
      ['nobody.at.all', 'Nobody goes by this username'],
    ])
      await came
        .getByRole('listitem')
        .filter({ hasText: `@${name}` })
        .filter({ hasText: words! })
        .waitFor()
    expect(await typed.inputValue()).toBe(`${angry.username}, ${asking.username}, nobody.at.all`)
    expect(await barriers(nila)).toEqual([])
    await nila.page.keyboard.press('Escape')
    await bubbles(nila)
      .getByRole('link', { name: /The open one/ })
      .waitFor()
    expect(await nila.page.getByText('Not sent').count()).toBe(0)
  })

  test('CO2 one alone leads to their profile', async () => {
    const [one, other] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    await settingsOf(other, { open: true })
    const nila = await onContacts(one)
    await nila.button('Add contacts').first().click()
    await nila.page.getByRole('textbox', { name: 'Usernames' }).fill(`@${other.username}`)
    await nila.page.keyboard.press('Enter')
    await heading(nila, 'Omar Haque').waitFor()
    await nila.page.getByRole('main').getByRole('button', { name: 'Message', exact: true }).waitFor()
  })
})

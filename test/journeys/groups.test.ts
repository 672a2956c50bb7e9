import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('a group', () => {
  test('is made, a contact is taken in, and they talk', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])

    await nila.button('New conversation').first().click()
    await nila.page.getByRole('tab', { name: 'New group' }).click()
    await nila.page.getByLabel('Name of the group').fill('Garden club')
    await nila.button('Create').click()
    await nila.page.getByRole('heading', { level: 1, name: 'Garden club' }).waitFor()
    await nila.says('Who waters on Friday?')

    await nila.button('More about this conversation').click()
    await nila.page.getByRole('menuitem', { name: 'Members and settings' }).click()
    const members = nila.page.getByRole('dialog', { name: 'Garden club' })
    await members.getByRole('tab', { name: 'Invite' }).click()
    await members.getByRole('textbox', { name: 'Find people to invite' }).fill(asked.username)
    await members.getByRole('button', { name: 'Add' }).click()
    await members.getByRole('button', { name: 'Invite 1 person' }).click()
    await members.getByRole('tab', { name: 'Members' }).click()
    await members.getByRole('list', { name: '2 members' }).waitFor()
    await members.getByRole('button', { name: 'Close' }).click()

    await omar.button('Notifications, 1 new').click()
    await omar.page.getByRole('link', { name: 'Nila Das added you to “Garden club”' }).click()
    await omar.message('Who waters on Friday?').waitFor()
    await omar.says('I do')
    await nila.message('I do').waitFor()
  })

  /** Somebody whom the owner of a group does not know is asked into it, and looks at that. */
  const invited = async () => {
    const [nila, omar] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    await house.group(nila, 'Garden club', [omar])
    const there = await house.enter(omar)
    await there.button('Notifications, 1 new').click()
    await there.page.getByRole('link', { name: 'Nila Das invited you to “Garden club”' }).click()
    return there
  }

  test('is entered by somebody who was invited', async () => {
    const omar = await invited()
    await omar.page.getByRole('button', { name: 'Join', exact: true }).click()
    await omar.page.getByRole('heading', { level: 1, name: 'Garden club' }).waitFor()
    await omar.says('Here I am')
    await omar.reaches('Here I am', 'Sent')
  })

  test('is declined by somebody who was invited', async () => {
    const omar = await invited()
    await omar.button('No, thank you').click()
    await omar.page.waitForURL('**/messages')
    await omar.button('Notifications').waitFor()
    expect(await omar.row('Garden club').count()).toBe(0)
  })

  test('is left', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    await house.group(asking, 'Garden club', [asked])
    const omar = await house.enter(asked)
    await omar.open('Garden club')
    await omar.button('More about this conversation').click()
    await omar.page.getByRole('menuitem', { name: 'Leave the group' }).click()
    await omar.confirms('Leave')
    await omar.row('Garden club').waitFor({ state: 'detached' })
    await omar.page.getByRole('heading', { name: 'You don’t have this conversation' }).waitFor()
    await omar.button('All conversations').click()
    await omar.page.waitForURL('**/messages')
  })

  /** The panel of the group that is open. */
  const panel = async (visitor: Visitor) => {
    await visitor.button('More about this conversation').click()
    await visitor.page.getByRole('menuitem', { name: 'Members and settings' }).click()
    return visitor.page.getByRole('dialog', { name: 'Garden club' })
  }

  test('is not left by its only owner before there is another', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    await house.group(asking, 'Garden club', [asked])
    const nila = await house.enter(asking)
    await nila.open('Garden club')
    await nila.button('More about this conversation').click()
    await nila.page.getByRole('menuitem', { name: 'Leave the group' }).click()
    await nila.sees('You are its only owner.')
    await nila.confirms('Choose an owner')
    const members = nila.page.getByRole('dialog', { name: 'Garden club' })
    await members.getByRole('button', { name: 'More about Omar Haque' }).click()
    await nila.page.getByRole('menuitem', { name: 'Make owner' }).click()
    await nila.confirms('Make owner')
    await members.getByRole('listitem').filter({ hasText: 'Omar Haque' }).getByText('Owner').waitFor()
    await members.getByRole('tab', { name: 'Settings' }).click()
    await members.getByRole('button', { name: 'Leave the group' }).click()
    await nila.confirms('Leave')
    await nila.row('Garden club').waitFor({ state: 'detached' })
  })

  test('lets somebody in who asks', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const club = await house.group(asking, 'Garden club', [asked])
    const rima = await house.app.person('Rima Sen')
    await rima.wish(club, { type: 'group.ask' })
    const [nila, there] = [await house.enter(asking), await house.enter(rima)]
    await nila.open('Garden club')
    const members = await panel(nila)
    await members.getByRole('tab', { name: 'Requests (1)' }).click()
    await members.getByRole('listitem').filter({ hasText: 'Rima Sen' }).getByRole('button', { name: 'Let in' }).click()
    await members.getByText('Nobody is waiting to be let in.').waitFor()
    await there.open('Garden club')
    await there.says('Thank you')
    await there.reaches('Thank you', 'Sent')
  })

  test('is renamed, and everybody sees it; what happens in the group meanwhile takes away nothing that is typed', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const club = await house.group(asking, 'Garden club', [asked])
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await nila.open('Garden club')
    const members = await panel(nila)
    await members.getByRole('tab', { name: 'Settings' }).click()
    await members.getByLabel('Name of the group').fill('Kitchen garden')
    await (await house.app.person('Rima Sen')).wish(club, { type: 'group.ask' })
    await members.getByRole('tab', { name: 'Requests (1)' }).waitFor()
    await members.getByRole('button', { name: 'Save' }).click()
    await omar.row('Kitchen garden').waitFor()
  })

  test('tells who has read a message', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    await house.group(asking, 'Garden club', [asked])
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await nila.open('Garden club')
    await nila.says('Who waters on Friday?')
    await omar.open('Garden club')
    await nila.reaches('Who waters on Friday?', 'Read')
    await nila.message('Who waters on Friday?').getByRole('button', { name: 'Who has read it' }).click()
    const readers = nila.page.getByRole('dialog', { name: 'Who has read it' })
    await readers.getByRole('region', { name: 'Read by' }).getByText('Omar Haque').waitFor()
  })

  test('of others cannot be told from one that never was', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const club = await house.group(asking, 'Garden club', [asked])
    const stranger = await house.enter(await house.app.person('Rima Sen'))
    for (const id of [club, crypto.randomUUID()]) {
      await stranger.goTo(`/messages/${id}`)
      await stranger.page.getByRole('heading', { name: 'You don’t have this conversation' }).waitFor()
    }
  })
})

describe('somebody who is asked to be a contact', () => {
  const asked = async () => {
    const [nila, omar] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    await house.ask(nila, omar)
    return Promise.all([house.enter(nila), house.enter(omar)])
  }

  test('declines: the one who asked may not write', async () => {
    const [nila, omar] = await asked()
    await omar.open('Nila Das')
    await omar.button('Decline').click()
    await omar.sees('You are not contacts, so you cannot write here.')
    await nila.open('Omar Haque')
    expect(await nila.composer.count()).toBe(0)
  })

  test('blocks: the one who asked cannot reach them', async () => {
    const [nila, omar] = await asked()
    await omar.open('Nila Das')
    await omar.button('More about this conversation').click()
    await omar.page.getByRole('menuitem', { name: 'Block' }).click()
    await omar.confirms('Block')
    await omar.sees('You blocked this person.')
    await nila.open('Omar Haque')
    await nila.sees('This person cannot be reached.')
    await omar.button('Unblock').click()
    await omar.sees('You are not contacts')
  })
})

describe('the card of somebody', () => {
  test('opens from their face, tells what one shares, and leads to them', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const club = await house.group(asking, 'Garden club', [asked])
    await asked.wish(club, { type: 'message.send', text: 'Here I am' })
    const nila = await house.enter(asking)
    await nila.open('Garden club')
    await nila.message('Here I am').getByRole('button', { name: 'About Omar Haque' }).click()
    const card = nila.page.getByRole('dialog', { name: 'Omar Haque' })
    await card.getByText(`@${asked.username}`).waitFor()
    await card.getByRole('region', { name: 'Groups you share' }).getByRole('button', { name: 'Garden club' }).waitFor()
    await card.getByRole('button', { name: 'Message', exact: true }).click()
    await nila.page.getByRole('heading', { level: 1, name: 'Omar Haque' }).waitFor()
  })

  test('lets one ask somebody whom one does not know to be a contact, and block them', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const club = await house.group(asking, 'Garden club', [asked])
    const rima = await house.app.person('Rima Sen')
    await asking.wish(club, { type: 'group.invite', accounts: [rima.account] })
    await rima.wish(club, { type: 'group.join' })
    await rima.wish(club, { type: 'message.send', text: 'Hello, all' })
    const omar = await house.enter(asked)
    await omar.open('Garden club')
    await omar.message('Hello, all').getByRole('button', { name: 'About Rima Sen' }).click()
    const card = omar.page.getByRole('dialog', { name: 'Rima Sen' })
    await card.getByRole('button', { name: 'Ask to be contacts' }).click()
    await card.getByText('You asked. Now it is their turn.').waitFor()
    await card.getByRole('button', { name: 'Block' }).click()
    await omar.confirms('Block')
    await card.getByText('You blocked this person.').waitFor()
  })
})

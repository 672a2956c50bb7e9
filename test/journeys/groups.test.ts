import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

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
    await members.getByRole('textbox', { name: 'Invite people' }).fill(asked.username)
    await members.getByRole('button', { name: 'Invite people' }).click()
    await members.getByRole('list', { name: '2 members' }).waitFor()
    await members.getByRole('button', { name: 'Close' }).click()

    await omar.button('Notifications, 1 new').click()
    await omar.page.getByRole('menuitem', { name: 'Nila Das added you to “Garden club”' }).click()
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
    await there.page.getByRole('menuitem', { name: 'Nila Das invited you to “Garden club”' }).click()
    return there
  }

  test('is entered by somebody who was invited', async () => {
    const omar = await invited()
    await omar.button('Join').click()
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

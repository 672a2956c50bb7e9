import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** A public group at whose door one asks. */
const guarded = async (owner: Person, name: string) => {
  const id = newId<ConversationId>()
  await owner.wish(id, { type: 'group.create', name, visibility: 'public', history: 'all', asks: true })
  owner.leave()
  return id
}

const publicGroups = async (there: Visitor) => {
  await there.button('New conversation').first().click()
  await there.page.getByRole('tab', { name: 'Public groups' }).click()
  return there.page.getByRole('dialog', { name: 'New conversation' })
}
const entry = (dialog: Awaited<ReturnType<typeof publicGroups>>, name: string) =>
  dialog.getByRole('listitem').filter({ hasText: name })

const requests = async (there: Visitor, group: string) => {
  await there.open(group)
  await there.button('More about this conversation').click()
  await there.page.getByRole('menuitem', { name: 'Members and settings' }).click()
  const dialog = there.page.getByRole('dialog', { name: group })
  await dialog.getByRole('tab', { name: /^Requests/ }).click()
  return dialog
}

describe('a public group that asks who comes', () => {
  test('GRP14 is found and asked; the request is taken back, made again, and granted before one’s eyes', async () => {
    const [owner, asker] = [await house.app.person('Omar Haque'), await house.app.person('Nila Das')]
    await guarded(owner, 'Chess circle')
    const [omar, nila] = [await house.enter(owner), await house.enter(asker, { viewport: { width: 390, height: 844 } })]
    const found = entry(await publicGroups(nila), 'Chess circle')
    await found.getByRole('button', { name: 'Ask to join' }).click()
    await found.getByText('Asked. You are told when somebody answers.').waitFor()

    const asking = await requests(omar, 'Chess circle')
    await asking.getByRole('listitem').filter({ hasText: 'Nila Das' }).waitFor()
    await found.getByRole('button', { name: 'Take back' }).click()
    await asking.getByText('Nobody is waiting to be let in.').waitFor()

    await found.getByRole('button', { name: 'Ask to join' }).click()
    await asking.getByRole('listitem').filter({ hasText: 'Nila Das' }).getByRole('button', { name: 'Let in' }).click()
    await found.getByRole('button', { name: 'Open' }).click()
    await nila.page.getByRole('heading', { level: 1, name: 'Chess circle' }).waitFor()
    await nila.says('Thank you')
    await omar.page.getByText('Thank you').first().waitFor({ state: 'attached' })
  })

  test('GRP14 tells whoever is turned down, at once, and they may ask again', async () => {
    const [owner, asker] = [await house.app.person('Omar Haque'), await house.app.person('Nila Das')]
    await guarded(owner, 'Night watch')
    const [omar, nila] = [await house.enter(owner), await house.enter(asker)]
    const found = entry(await publicGroups(nila), 'Night watch')
    await found.getByRole('button', { name: 'Ask to join' }).click()
    const asking = await requests(omar, 'Night watch')
    await asking
      .getByRole('listitem')
      .filter({ hasText: 'Nila Das' })
      .getByRole('button', { name: 'Turn down' })
      .click()
    await found.getByRole('button', { name: 'Ask to join' }).waitFor()
    await nila.page.keyboard.press('Escape')
    await nila.button('Notifications, 1 new').click()
    await nila.sees('Your request to join “Night watch” was declined')
    expect(await nila.row('Night watch').count()).toBe(0)
  })

  test('GRP14 is made so by whoever makes it', async () => {
    const owner = await house.app.person('Omar Haque')
    const omar = await house.enter(owner, { viewport: { width: 390, height: 844 } })
    await omar.button('New conversation').first().click()
    await omar.page.getByRole('tab', { name: 'New group' }).click()
    const dialog = omar.page.getByRole('dialog', { name: 'New conversation' })
    await dialog.getByLabel('Name of the group').fill('Readers')
    await dialog.getByLabel('Anybody may find and join it').check()
    await dialog.getByLabel('Newcomers ask first').check()
    await dialog.getByRole('button', { name: 'Create' }).click()
    await omar.page.getByRole('heading', { level: 1, name: 'Readers' }).waitFor()
    await expect.poll(async () => (await owner.api('GET', '/api/v1/groups')).text).toContain('Readers')
    const nila = await house.enter(await house.app.person('Nila Das'))
    await entry(await publicGroups(nila), 'Readers')
      .getByRole('button', { name: 'Ask to join' })
      .waitFor()
  })
})

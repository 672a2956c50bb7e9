import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../server/testing/log.ts'
import { employ } from '../../server/testing/staff.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import { barriers } from './testing/looking.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('those who look after people', () => {
  test('STA1 STA5 make somebody an agent, who sees it at once, works at a desk and goes on duty', async () => {
    const [farida, rafi] = [await house.app.person('Farida Yasmin', 'superadmin'), await house.app.person('Rafi Karim')]
    const his = await house.arrive(rafi, '/settings')
    const hers = await house.arrive(farida, '/admin/people')

    await hers.page.getByLabel('Find people').fill('rafi kar')
    await expect.poll(() => hers.page.locator('.people-row').count()).toBe(1)
    await hers.page.getByLabel('Find people').press('Tab')
    await hers.page.locator('.people-row').focus()
    await hers.page.keyboard.press('Enter')
    await hers.page.getByRole('heading', { name: 'Rafi Karim' }).waitFor()
    expect(await barriers(hers)).toEqual([])
    await hers.page.locator('.person-panel').getByLabel('Role', { exact: true }).selectOption('agent')
    await hers.button('Change role').click()
    await hers.confirms('Change role')
    await hers.page.getByText('Nowhere yet').waitFor()
    await hers.page.getByRole('switch', { name: 'All places' }).check()
    await hers.page.getByRole('checkbox', { name: 'ICT support' }).check()
    await hers.button('Save where they work').click()
    await hers.sees('Saved where they work')
    await hers.page.locator('.person-panel').getByText('Changed where they work').waitFor()

    // his page was open all the while
    await expect
      .poll(async () => {
        await his.button('Your account').click()
        const there = await his.page.getByRole('menuitem', { name: 'Go on duty' }).count()
        if (there === 0) await his.page.keyboard.press('Escape')
        return there
      })
      .toBe(1)
    await his.page.getByRole('menuitem', { name: 'Go on duty' }).click()
    await his.sees('You are on duty')
    await hers.page.getByLabel('State').selectOption('duty')
    await hers.page.locator('.people-row', { hasText: 'Rafi Karim' }).getByText('On duty').waitFor()

    await hers.page.getByRole('tab', { name: 'Audit log' }).click()
    await hers.page.locator('.audit-entry', { hasText: 'Changed the role' }).getByText('Agent').waitFor()
    expect(await barriers(hers)).toEqual([])
  })

  test('STA6 shut somebody out, whose page leads to signing in, and let them in again', async () => {
    const [farida, rafi] = [await house.app.person('Farida Yasmin', 'superadmin'), await house.app.person('Rafi Karim')]
    const his = await house.arrive(rafi, '/settings')
    await his.button('Your account').waitFor()
    const hers = await house.arrive(farida, `/admin/people?person=${rafi.account}`)
    await hers.button('Suspend …').click()
    const dialog = hers.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await hers.sees('Say why')
    await dialog.getByLabel('Reason').fill('Spam')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await hers.sees('Rafi Karim is suspended')
    await his.atSignIn()
    await hers.button('Lift the suspension').click()
    await hers.sees('May sign in.')
  })

  test('MOD3 MOD4 MOD10 let what a rule held back: then it stands where it was meant, and its author hears of it', async () => {
    const [asha, nadia] = [await house.app.person('Asha Rahman'), await house.app.person('Nadia Islam', 'moderator')]
    const ward = newId<ConversationId>()
    await asha.wish(ward, { type: 'group.create', name: 'Ward 7', visibility: 'public', history: 'all' })
    const where = { action: 'hold', state: 'on', places: ['publicGroups'], newcomers: null }
    await nadia.api('POST', '/api/v1/moderation/rules', { name: 'Quiet', words: ['hush'], signals: {}, ...where })
    const hers = await house.arrive(asha, `/messages/${ward}`)
    await hers.says('Hush, the cat is asleep')
    await hers.button('Something you wrote is held back').click()
    await hers.button('I think this is a mistake').click()
    const caught = async () => (await nadia.api('GET', '/api/v1/moderation/caught')).json.caught
    await expect.poll(caught).toMatchObject([{ asked: true }])
    const theirs = await house.arrive(nadia, '/admin/moderation')
    await theirs.page.locator('.moderation-line', { hasText: 'asked for a look' }).getByText('Hush, the cat').waitFor()
    await theirs.sees('1 waits')
    await theirs.button('Let it be said').press('Enter')
    await theirs.sees('Nothing waits for you')
    await theirs.sees('right in 0 of 1')
    await theirs.button('Change “Quiet”').click()
    await theirs.page.getByLabel('Links in a message, at least').fill('two')
    await theirs.page.getByLabel('Words, one in a line').fill('hush\n\n*')
    await theirs.button('Try it').click()
    await theirs.sees('A whole number from 1 to 50')
    await theirs.page.getByLabel('Links in a message, at least').fill('৩')
    await theirs.button('Save').click()
    await theirs.sees('Line 3, “*”')
    await theirs.page.keyboard.press('Escape')
    await theirs.confirms('Discard')
    await theirs.page.getByRole('dialog').waitFor({ state: 'detached' })
    await hers.page.keyboard.press('Escape')
    await hers.message('Hush, the cat is asleep').waitFor()
    await hers.button(/^Notifications/).click()
    await hers.sees('A moderator looked at what you wrote in “Ward 7”')
  })

  test('AD1 nobody else finds the way in', async () => {
    const rafi = await house.arrive(await house.app.person('Rafi Karim', 'agent'), '/admin/people')
    await rafi.sees('This is for administrators')
    const nadia = await house.arrive(await house.app.person('Nadia Sarker', 'moderator'), '/admin/people')
    await nadia.page.getByRole('heading', { name: 'Held back' }).waitFor()
    expect(await nadia.page.getByRole('link', { name: 'People', exact: true }).count()).toBe(0)
  })
})

describe('those who look after desks', () => {
  test('DSK5 DSK6 DSK2 change a form, see it before others do, and hear of who was faster', async () => {
    const [farida, lina] = [
      await house.app.person('Farida Yasmin', 'superadmin'),
      await house.app.person('Lina Haque', 'admin'),
    ]
    await employ(house.app.sql, lina, { desks: ['support', 'help'] })
    const theirs = await house.arrive(lina, '/admin/desks')
    await theirs.page.locator('.desks-line', { hasText: 'Complaints' }).getByText('Not among your desks').waitFor()
    await theirs.button(/^ICT support/).click()
    await theirs.page.getByLabel('Name · English').fill('IT')

    const hers = await house.arrive(farida, '/admin/desks?desk=support')
    await hers.page.getByLabel('Name · English').fill('Computer help')
    await hers.button(/^Form/).click()
    await hers.button('Add a question').click()
    await hers.button('Publish').click()
    await hers.page.locator('.field-error', { hasText: 'This is still missing' }).waitFor()
    await hers.page.getByLabel('Name · English').fill('Which room?')
    await hers.page.getByRole('checkbox', { name: 'Has to be answered' }).check()
    await hers.button('Preview').click()
    const preview = hers.page.getByRole('complementary', { name: 'Preview' })
    await preview.getByRole('heading', { name: 'Computer help' }).waitFor()
    await preview.getByLabel('Which room?').waitFor()
    await preview.getByRole('button', { name: 'বাংলা' }).click()
    await preview.getByRole('heading', { name: 'আইসিটি সহায়তা' }).waitFor()
    expect(await barriers(hers)).toEqual([])
    await hers.button('Publish').click()
    const dialog = hers.page.getByRole('dialog')
    await dialog.locator('li', { hasText: 'Name · English' }).getByText('Computer help').waitFor()
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await hers.sees('Version 2 is published')
    await hers.goTo('/new/support')
    await hers.page.getByRole('heading', { name: 'Computer help' }).waitFor()
    await hers.page.getByLabel('Which room?').waitFor()

    await theirs.button('Publish').click()
    await theirs.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    const late = theirs.page.getByRole('region', { name: 'Somebody else published' })
    await late.getByText('Farida Yasmin published version 2').waitFor()
    await late.locator('li', { hasText: 'Name · English' }).getByText('Computer help').waitFor()
    await late.getByRole('button', { name: 'Discard mine' }).click()
    await expect.poll(() => theirs.page.getByLabel('Name · English').inputValue()).toBe('Computer help')
    await theirs.button('All desks').click()
    await theirs.button(/^Computer help.*version 2/).waitFor()
  })
})

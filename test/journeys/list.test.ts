import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { selfOf } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** Nila with a contact who is not looking and a group: the contact spoke last. */
const withTwo = async () => {
  const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
  const group = await house.group(asked, 'Tea club', [asking])
  await asking.wish(group, { type: 'group.join' })
  asking.leave()
  await asked.wish(group, { type: 'message.send', text: 'Who brings **cake**?' })
  await asked.wish(direct, { type: 'message.send', text: 'Are you `there`?' })
  const nila = await house.enter(asking)
  await nila.row(/^Omar Haque/).waitFor()
  return { nila, asking, asked, direct, group }
}

/** What the rows are called, from above. */
const titles = ({ list }: Visitor) => list.locator('.row-title').allInnerTexts()
const filter = ({ list }: Visitor, name: RegExp) =>
  list.getByRole('group', { name: 'Show' }).getByRole('button', { name })
const focused = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('a row', () => {
  test('says what was said last, without its marks, and in a group by whom', async () => {
    const { nila } = await withTwo()
    await nila.row(/^Omar Haque.*Are you there\?.*1 unread message/).waitFor()
    await nila.row(/Tea club.*Omar Haque: Who brings cake\?/).waitFor()
  })

  test('says what is half written there, but not while one writes', async () => {
    const { nila } = await withTwo()
    await nila.open(/^Omar Haque/)
    await nila.composer.fill('I thought that')
    expect(await nila.list.getByText('Draft:').count()).toBe(0)
    await nila.open('Tea club')
    await nila.row(/^Omar Haque.*Draft: I thought that/).waitFor()
  })

  test('says that somebody is mentioned there, until they look', async () => {
    const { nila, asking, asked, group } = await withTwo()
    await asked.wish(group, { type: 'message.send', text: 'Nila?', mentions: [asking.account] })
    await nila.row(/Tea club.*You were mentioned/).waitFor()
    await filter(nila, /^Mentions 1 conversation$/).click()
    await expect.poll(() => titles(nila)).toEqual(['Tea club'])
    await nila.open('Tea club')
    await nila.row(/mentioned/).waitFor({ state: 'detached' })
  })

  test('counts a hundred and more as 99+', async () => {
    const { nila, asked, direct } = await withTwo()
    await Promise.all(
      Array.from({ length: 101 }, (_, n) => asked.wish(direct, { type: 'message.send', text: `No ${n}` })),
    )
    await nila
      .row(/^Omar Haque/)
      .getByText('99+')
      .waitFor()
  })

  test('says what could not be sent', async () => {
    const { nila, asked, direct } = await withTwo()
    await nila.open(/^Omar Haque/)
    await nila.page.context().setOffline(true)
    await asked.wish(direct, { type: 'contact.remove' })
    await nila.says('Still there?')
    await nila.row(/^Omar Haque.*Waiting to be sent/).waitFor()
    await nila.page.context().setOffline(false)
    await nila.list.getByRole('img', { name: 'Not sent' }).waitFor()
  })
})

describe('the order', () => {
  test('is by what was said last, those kept on top first', async () => {
    const { nila, asked, asking, direct, group } = await withTwo()
    await expect.poll(() => titles(nila)).toEqual(['Omar Haque', 'Tea club'])
    await asked.wish(group, { type: 'message.send', text: 'Nobody?' })
    await expect.poll(() => titles(nila)).toEqual(['Tea club', 'Omar Haque'])
    await asking.wish(selfOf(asking.account), { type: 'conversation.tune', conversation: direct, favourite: true })
    await expect.poll(() => titles(nila)).toEqual(['Omar Haque', 'Tea club'])
  })

  test('waits for a pointer that is about to press', async () => {
    const { nila, asked, group } = await withTwo()
    const over = await nila.row(/^Omar Haque/).boundingBox()
    await nila.page.mouse.move(over!.x + 40, over!.y + 10)
    await nila.page.mouse.move(over!.x + 50, over!.y + 20)
    await asked.wish(group, { type: 'message.send', text: 'Nobody?' })
    await nila.row(/Nobody\?/).waitFor()
    expect(await titles(nila)).toEqual(['Omar Haque', 'Tea club'])
    await nila.page.mouse.move(over!.x + 900, over!.y + 300)
    await expect.poll(() => titles(nila)).toEqual(['Tea club', 'Omar Haque'])
  })
})

describe('a filter', () => {
  test('shows what is unread; what one reads stays until one looks elsewhere', async () => {
    const { nila } = await withTwo()
    await nila.open('Tea club')
    await filter(nila, /^Unread 1 conversation$/).click()
    await expect.poll(() => titles(nila)).toEqual(['Omar Haque'])
    await nila.open(/^Omar Haque/)
    await filter(nila, /^Unread$/).waitFor()
    expect(await titles(nila)).toEqual(['Omar Haque'])
    await filter(nila, /^All$/).click()
    await filter(nila, /^Unread$/).click()
    await nila.list.getByText('All read').waitFor()
    await nila.list.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => titles(nila)).toHaveLength(2)
  })

  test('shows groups, and is remembered on the device', async () => {
    const { nila } = await withTwo()
    await filter(nila, /^Groups/).click()
    await expect.poll(() => titles(nila)).toEqual(['Tea club'])
    await nila.page.reload()
    await nila.row(/Tea club/).waitFor()
    expect(await titles(nila)).toEqual(['Tea club'])
  })

  test('by name finds a conversation; where there is none it says so', async () => {
    const { nila } = await withTwo()
    const find = nila.list.getByRole('textbox', { name: 'Find a conversation' })
    await find.fill('club')
    await expect.poll(() => titles(nila)).toEqual(['Tea club'])
    await find.fill('zebra')
    await nila.sees('Nothing here is called “zebra”.')
    await find.press('Escape')
    await expect.poll(() => titles(nila)).toHaveLength(2)
  })
})

describe('by keyboard', () => {
  test('arrows lead from the name over the rows, Enter opens one', async () => {
    const { nila } = await withTwo()
    await nila.list.getByRole('textbox', { name: 'Find a conversation' }).press('ArrowDown')
    expect(await focused(nila)).toContain('Omar Haque')
    await nila.page.keyboard.press('ArrowDown')
    expect(await focused(nila)).toContain('Tea club')
    await nila.page.keyboard.press('Home')
    expect(await focused(nila)).toContain('Omar Haque')
    await nila.page.keyboard.press('End')
    await nila.page.keyboard.press('Enter')
    await nila.page.getByRole('heading', { level: 1, name: 'Tea club' }).waitFor()
  })

  test('what has the focus keeps it when the order changes', async () => {
    const { nila, asked, group } = await withTwo()
    await nila.row(/Tea club/).focus()
    await asked.wish(group, { type: 'message.send', text: 'Nobody?' })
    await expect.poll(() => titles(nila)).toEqual(['Tea club', 'Omar Haque'])
    expect(await focused(nila)).toContain('Tea club')
  })
})

describe('the menu of a row', () => {
  test('marks as read and unread, keeps on top and mutes', async () => {
    const { nila } = await withTwo()
    const pick = async (name: RegExp, what: string) => {
      await nila.row(name).click({ button: 'right' })
      await nila.page.getByRole('menuitem', { name: what, exact: true }).click()
    }
    await pick(/^Omar Haque/, 'Mark as read')
    await nila.row(/^Omar Haque.*unread/).waitFor({ state: 'detached' })
    await pick(/^Omar Haque/, 'Mark as unread')
    await nila.row(/^Omar Haque.*1 unread message/).waitFor()
    await pick(/Tea club/, 'Keep on top')
    await nila.row(/Tea club.*Kept on top/).waitFor()
    await pick(/Tea club/, 'For an hour')
    await nila.row(/Tea club.*Muted/).waitFor()
    await pick(/Tea club/, 'Turn on again')
    await nila.row(/Tea club.*Muted/).waitFor({ state: 'detached' })
    await pick(/Tea club/, 'Leave the group')
    await nila.confirms('Leave')
    await nila.row(/Tea club/).waitFor({ state: 'detached' })
  })

  test('asked for at once after something was chosen in another, stays open', async () => {
    const { nila } = await withTwo()
    const { mouse } = nila.page
    await nila.row(/^Omar Haque/).click({ button: 'right' })
    const item = await nila.page.getByRole('menuitem', { name: 'Mark as read' }).boundingBox()
    const row = await nila.row(/Tea club/).boundingBox()
    await mouse.move(item!.x + 20, item!.y + 10)
    // all in one go: nothing is waited for between the two
    await Promise.all([
      mouse.down(),
      mouse.up(),
      mouse.move(row!.x + 40, row!.y + 20),
      mouse.down({ button: 'right' }),
      mouse.up({ button: 'right' }),
    ])
    await nila.row(/^Omar Haque.*unread/).waitFor({ state: 'detached' })
    await nila.page.getByRole('menuitem', { name: 'Leave the group' }).click()
    await nila.confirms('Leave')
    await nila.row(/Tea club/).waitFor({ state: 'detached' })
  })

  test('opens by the menu key, and gives the focus back', async () => {
    const { nila } = await withTwo()
    await nila.row(/Tea club/).focus()
    await nila.page.keyboard.press('ContextMenu')
    await nila.page.getByRole('menuitem', { name: 'Keep on top' }).waitFor()
    await nila.page.keyboard.press('Escape')
    await nila.page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await focused(nila)).toContain('Tea club')
  })
})

describe('somebody new', () => {
  test('is not told that there is nothing before anybody knows', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.visitor()
    const [name = '', value = ''] = asking.cookie.split('=')
    await nila.page.context().addCookies([{ name, value, url: house.app.url }])
    let open = () => {}
    const opened = new Promise<void>((go) => {
      open = go
    })
    await nila.page.context().routeWebSocket(/socket\.io/, async (socket) => {
      await opened
      socket.connectToServer()
    })
    await nila.goTo('/messages')
    await nila.list.getByText('Your conversations are on their way').waitFor()
    expect(await nila.list.getByText('No conversations yet').count()).toBe(0)
    open()
    await nila.row(/^Omar Haque/).waitFor()
  })
})

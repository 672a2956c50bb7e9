import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { png } from '../../server/files/testing/samples.ts'
import type { Person } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { type ConversationId, directOf } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
}, 120_000)
afterEach(() => house.empty())
afterAll(() => house.close())

const publish = async (author: Person, title: string, audience: 'public' | 'contacts' = 'contacts') => {
  const post = newId<ConversationId>()
  await author.wish(post, { type: 'post.publish', title, text: 'It rose again.', audience })
  return post
}
const post = ({ page }: Visitor, title: string | RegExp) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) })
const isGone = async (there: Visitor, title: string) => post(there, title).waitFor({ state: 'detached' })
/** Whoever is at home hears of what is new once the page has told that it looks. */
const atHome = async (person: Person, known: string) => {
  const there = await house.arrive(person, '/')
  await post(there, known).waitFor()
  return there
}

describe('posts between two browsers', () => {
  test('PO2 one writes, for contacts unless it is said otherwise; the other has it at home without a reload', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    await publish(asha, 'An older one')
    const his = await atHome(rafi, 'An older one')
    const hers = await house.arrive(asha, '/create_post')
    await hers.button('Publish').click()
    await hers.sees('Write a title or a text.')
    await hers.page.getByLabel('Title').fill('The river')
    await hers.page.getByLabel('Text', { exact: false }).first().fill('It rose **again**.')
    await hers.button('Preview').click()
    await hers.page.locator('strong', { hasText: 'again' }).waitFor()
    expect(await hers.page.getByRole('radio', { name: /Contacts only/ }).isChecked()).toBe(true)
    await hers.button('Publish').click()
    await hers.page.getByRole('heading', { level: 1, name: 'The river' }).waitFor()

    await his.button('1 new post').click()
    await post(his, 'The river').waitFor()
    await post(his, 'The river').getByText('Contacts only').waitFor()
  })

  test('PO3 PO4 likes, comments and changes are seen on the other side as they happen', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    const id = await publish(asha, 'The river')
    const [hers, his] = [await house.arrive(asha, `/posts/${id}`), await atHome(rafi, 'The river')]
    await hers.sees('No comments yet. Say something.')

    await post(his, 'The river').getByRole('button', { name: 'Like' }).first().click()
    await hers.button('Like, 1').waitFor()
    await post(his, 'The river').getByRole('button', { name: 'Dislike' }).click()
    await hers.button('Dislike, 1').waitFor()
    await hers.button('Like').first().waitFor()

    await post(his, 'The river').getByRole('link', { name: 'Comment' }).click()
    await his.says('How high is it?')
    await hers.message('How high is it?').waitFor()
    await hers.says('Up to the bench.')
    await his.message('Up to the bench.').waitFor()
    await hers.page.getByRole('link', { name: '2 comments' }).waitFor()

    await hers.button('More about this post').click()
    await hers.page.getByRole('menuitem', { name: 'Edit' }).click()
    await hers.page.getByLabel('Title').fill('The river, again')
    await hers.button('Save changes').click()
    await his.page.getByRole('heading', { level: 1, name: 'The river, again' }).waitFor()
  })

  test('PO4 its author is told of a comment, and led to it', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    const id = await publish(asha, 'The river')
    const hers = await house.enter(asha)
    await rafi.wish(id, { type: 'message.send', text: 'How high is it?' })
    await hers.goTo('/notifications')
    await hers.page.getByRole('link', { name: /Rafi commented on your post “The river”/ }).click()
    await hers.page.waitForURL(`**/posts/${id}**`)
    await hers.message('How high is it?').waitFor()
  })

  test('PO8 posts are found by their words, also by a guest', async () => {
    const { asking: asha } = await house.contacts('Asha', 'Rafi')
    await publish(asha, 'Kingfisher at the pond', 'public')
    await publish(asha, 'A kingfisher only for us')
    const guest = await house.visitor()
    await guest.goTo('/')
    await guest.page.getByRole('searchbox', { name: 'Search public posts' }).fill('KINGF')
    await guest.page.getByRole('heading', { name: 'Public posts with “KINGF”' }).waitFor()
    await post(guest, 'Kingfisher at the pond').waitFor()
    expect(await post(guest, /./).count()).toBe(1)
    await guest.page.getByRole('searchbox').fill('')
    await guest.page.getByRole('heading', { name: 'Public posts with “KINGF”' }).waitFor({ state: 'detached' })
  })

  test('PO3 promoted, it reaches a contact of a contact, with the name of who promoted it', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    const nadia = await house.app.person('Nadia')
    await house.befriend(nadia, rafi)
    await publish(asha, 'Worth reading', 'public')
    for (let n = 1; n <= 25; n += 1) await publish(asha, `Later ${n}`, 'public')
    const hers = await atHome(nadia, 'Later 25')
    expect(await post(hers, 'Worth reading').count()).toBe(0)
    const his = await house.enter(rafi)
    const found = (await rafi.api('GET', '/api/v1/posts?limit=50')).json.items as {
      title: string
      conversation: string
    }[]
    await his.goTo(`/posts/${found.find(({ title }) => title === 'Worth reading')!.conversation}`)
    await his.button('Promote').click()
    await his.sees('Your contacts now see this post, with your name on it.')
    await hers.button('1 new post').click()
    await post(hers, 'Worth reading').getByText('Rafi promoted this').waitFor()
  })

  test.each([
    ['the contact ends', 'contacts', (_: Person) => ({ type: 'contact.remove' }) as const],
    [
      'the author blocks the reader',
      'public',
      (reader: Person) => ({ type: 'contact.block', to: reader.account }) as const,
    ],
  ])('PO1 it vanishes from a list and from its open page as soon as %s', async (_, audience, ending) => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    const id = await publish(asha, 'Among us', audience as 'public' | 'contacts')
    await publish(rafi, 'My own')
    const [list, page] = [await atHome(rafi, 'Among us'), await house.arrive(rafi, `/posts/${id}`)]
    await page.page.getByRole('heading', { level: 1, name: 'Among us' }).waitFor()
    await page.composer.waitFor()
    await asha.wish(directOf(asha.account, rafi.account), ending(rafi))
    await isGone(list, 'Among us')
    expect(await post(list, 'My own').count()).toBe(1)
    await page.page.getByRole('heading', { name: 'This post is not available' }).waitFor()
  })

  test('PO6 its author deletes it, after being asked; who looks at it sees it go', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    await publish(asha, 'A mistake')
    const [hers, his] = [await atHome(asha, 'A mistake'), await atHome(rafi, 'A mistake')]
    await post(hers, 'A mistake').getByRole('button', { name: 'More about this post' }).click()
    await hers.page.getByRole('menuitem', { name: 'Delete' }).click()
    await hers.confirms('Delete')
    await isGone(hers, 'A mistake')
    await isGone(his, 'A mistake')
  })

  test('PO3 it is shared to a profile, and hidden from oneself', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    await publish(asha, 'The river', 'public')
    const his = await atHome(rafi, 'The river')
    const menu = async (item: RegExp) => {
      await post(his, 'The river').first().getByRole('button', { name: 'More about this post' }).first().click()
      await his.page.getByRole('menuitem', { name: item }).click()
    }
    await menu(/Share/)
    await his.page
      .getByRole('dialog')
      .getByLabel(/Your words/)
      .fill('Look at this')
    await his.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await his.sees('It is on your profile now.')
    await menu(/Hide/)
    await his.sees('You will not see this post in your lists any more.')
    await his.goTo('/')
    await his.sees('Look at this')
    await expect.poll(() => his.page.getByRole('heading', { level: 2, name: 'The river' }).count()).toBe(0)
  })

  test('PO10 hidden from oneself, it comes back at once, or later out of the settings', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    await publish(asha, 'Out of sight', 'public')
    const his = await atHome(rafi, 'Out of sight')
    const hide = async () => {
      await post(his, 'Out of sight').getByRole('button', { name: 'More about this post' }).click()
      await his.page.getByRole('menuitem', { name: 'Hide from me' }).click()
      await post(his, 'Out of sight').waitFor({ state: 'detached' })
    }
    await hide()
    await his.button('Undo').click()
    await post(his, 'Out of sight').waitFor()
    await hide()
    const kept = async () => (await rafi.api('GET', '/api/v1/me/hidden-posts')).json.items
    await expect.poll(async () => (await kept()).length).toBe(1) // the settings ask the server
    await his.goTo('/settings/hidden')
    const main = his.page.getByRole('main')
    await main.getByRole('link', { name: 'Out of sight' }).waitFor()
    await main.getByRole('button', { name: 'Show again' }).click()
    await main.getByText('You have hidden no posts').waitFor()
    await expect.poll(async () => (await kept()).length).toBe(0)
    await his.goTo('/')
    await post(his, 'Out of sight').waitFor()
  })
})

describe('a post', () => {
  test('PO3 is copied, title and text, by whoever sees it', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    await publish(asha, 'Words to take along', 'public')
    for (const there of [await house.visitor(), await house.enter(rafi)]) {
      await there.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await there.goTo('/')
      await post(there, 'Words to take along').getByRole('button', { name: 'More about this post' }).click()
      await there.page.getByRole('menuitem', { name: 'Copy text' }).click()
      await there.sees('Text copied')
      const copied = await there.page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe('Words to take along\n\nIt rose again.')
      await there.page.evaluate(() => navigator.clipboard.writeText(''))
    }
  })

  test('PO5 stands on its author’s profile, five a page, and more at a press', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    for (let n = 1; n <= 12; n += 1) await publish(asha, `Day ${n}`)
    const his = await house.arrive(rafi, `/${asha.username}`)
    await his.sees('12 posts')
    await post(his, 'Day 12').waitFor()
    const count = () => post(his, /^Day/).count()
    expect(await count()).toBe(5)
    await his.page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    await his.button('Show more posts').click()
    await expect.poll(count).toBe(10)
    await his.button('Show more posts').click()
    await post(his, /^Day 1$/).waitFor()
    expect(await count()).toBe(12)
    expect(await his.button('Show more posts').count()).toBe(0)
    const one = post(his, 'Day 7')
    await one.getByText('Contacts only').waitFor()
    await one.getByRole('button', { name: 'Like', exact: true }).click()
    await one.getByRole('button', { name: 'Like, 1' }).waitFor()
  })
})

describe('a post that is being written', () => {
  test('PO10 is published once, with its picture, where the first answer was lost', async () => {
    const asha = await house.app.person('Asha')
    asha.leave()
    const hers = await house.arrive(asha, '/create_post')
    await hers.page.getByLabel('Title').fill('The river')
    const file = { name: 'river.png', mimeType: 'image/png', buffer: Buffer.from(await png(80, 60)) }
    await hers.page.locator('.post-form input[type="file"]').setInputFiles([file])
    await hers.page.locator('.tray-item[data-state="ready"]').waitFor()
    await hers.page.route(
      '**/commands',
      async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await hers.button('Publish').click()
    await hers.sees('We are busy right now. Please try again in a moment.')
    await hers.button('Publish').click()
    await hers.page.getByRole('heading', { level: 1, name: 'The river' }).waitFor()
    await hers.button('Open Photo: river.png').waitFor()
    expect((await asha.api('GET', `/api/v1/people/${asha.username}/posts`)).json.items).toHaveLength(1)
    await hers.goTo('/create_post')
    expect(await hers.page.getByLabel('Title').inputValue()).toBe('')
  })

  test('PO2 is kept over a reload until it is published', async () => {
    const asha = await house.app.person('Asha')
    asha.leave()
    const hers = await house.arrive(asha, '/create_post')
    await hers.page.getByLabel('Title').fill('Half a thought')
    await hers.keeps('drafts', 'Half a thought')
    await hers.page.reload()
    await expect.poll(() => hers.page.getByLabel('Title').inputValue()).toBe('Half a thought')
    await hers.button('Publish').click()
    await hers.page.getByRole('heading', { level: 1, name: 'Half a thought' }).waitFor()
    await hers.goTo('/create_post')
    expect(await hers.page.getByLabel('Title').inputValue()).toBe('')
  })
})

describe('a guest', () => {
  test('PO8 reads what is public, comments included, and is asked to sign in for more; in Bangla on a phone', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    const id = await publish(asha, 'নদীর পানি বাড়ছে', 'public')
    await publish(asha, 'শুধু আমাদের জন্য')
    await rafi.wish(id, { type: 'message.send', text: 'কত উঁচু?' })
    rafi.leave()
    const guest = await house.visitor({ locale: 'bn', viewport: { width: 390, height: 844 } })
    await guest.goTo('/')
    await post(guest, 'নদীর পানি বাড়ছে').waitFor()
    expect(await post(guest, 'শুধু আমাদের জন্য').count()).toBe(0)
    const wide = () => guest.page.evaluate(() => document.documentElement.scrollWidth)
    expect(await wide()).toBeLessThanOrEqual(390)
    await post(guest, 'নদীর পানি বাড়ছে').getByRole('link', { name: '১টি মন্তব্য' }).click()
    await guest.sees('কত উঁচু?')
    await guest.sees('মন্তব্য করতে সাইন ইন করুন।')
    expect(await wide()).toBeLessThanOrEqual(390)
    await guest.page.getByRole('link', { name: 'পছন্দ', exact: true }).click()
    await guest.page.waitForURL(/login\?next=%2Fposts%2F/)
  })

  test('PO1 learns nothing of a post for contacts: its page says the same as one that never was', async () => {
    const { asking: asha } = await house.contacts('Asha', 'Rafi')
    const id = await publish(asha, 'Among us')
    const guest = await house.visitor()
    for (const path of [id, newId()]) {
      await guest.goTo(`/posts/${path}`)
      await guest.page.getByRole('heading', { name: 'This post is not available' }).waitFor()
    }
  })
})

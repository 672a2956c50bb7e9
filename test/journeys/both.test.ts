import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/testing/log.ts'
import { LANGUAGES, type Language } from '../../shared/kernel/describe.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import { isTooWide } from './testing/looking.ts'
import { sayIn } from './testing/words.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Somebody with a phone that speaks their language. */
const onPhone = async (person: Parameters<House['enter']>[0], language: Language) => {
  await person.api('PATCH', '/api/v1/me', { language })
  const visitor = await house.enter(person, PHONE)
  const { page } = visitor
  const say = (key: string, ...given: (string | number)[]) => sayIn(language, key, ...given)
  return {
    visitor,
    page,
    say,
    goTo: (path: string) => visitor.goTo(path),
    button: (key: string) => page.getByRole('button', { name: say(key), exact: true }).first(),
    post: (title: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) }),
    async writes(text: string) {
      await page.locator('.composer textarea').fill(text)
      await page.locator('.composer button[type="submit"]').tap() // Enter is another line here
    },
    confirms: (key: string) =>
      page
        .getByRole('alertdialog')
        .getByRole('button', { name: say(key), exact: true })
        .tap(),
  }
}

test.each(LANGUAGES)(
  'PO3 CO3 CO4 on two phones in %s: likes, comments, an ending and a block are on the other as they happen',
  async (language) => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const id = newId<ConversationId>()
    await asking.wish(id, { type: 'post.publish', title: 'Padma', text: 'It rose again.', audience: 'contacts' })
    const [nila, omar] = [await onPhone(asking, language), await onPhone(asked, language)]
    await nila.goTo(`/posts/${id}`)
    await omar.goTo('/')

    await omar
      .post('Padma')
      .getByRole('button', { name: omar.say('post.like'), exact: true })
      .tap()
    await nila.page.getByRole('button', { name: new RegExp(`^${nila.say('post.like')}, [1১]$`) }).waitFor()
    await omar
      .post('Padma')
      .getByRole('link', { name: omar.say('post.comment') })
      .tap()
    await omar.writes('How high is it?')
    await nila.page.getByRole('article').filter({ hasText: 'How high is it?' }).waitFor()
    await nila.writes('Up to the bench.')
    await omar.page.getByRole('article').filter({ hasText: 'Up to the bench.' }).waitFor()
    for (const { visitor } of [nila, omar]) expect(await isTooWide(visitor)).toBe(false)

    await nila.goTo(`/${asked.username}`)
    await nila.button('contacts.menu.remove').tap()
    await nila.confirms('contacts.remove.action')
    await omar.page.getByText(omar.say('post.absent')).waitFor()

    await nila.button('people.block').tap()
    await nila.confirms('people.block')
    await nila.button('people.unblock').waitFor()
    await omar.goTo(`/${asking.username}`)
    await omar.page.getByText(omar.say('people.unavailable')).first().waitFor()
    expect(await isTooWide(omar.visitor)).toBe(false)
  },
)

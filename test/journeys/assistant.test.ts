import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openEndpoint, type SimulatedEndpoint } from '../../server/bot/testing/endpoint/endpoint.ts'
import { newId } from '../../server/testing/log.ts'
import { workerOf } from '../../server/testing/staff.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { ArticleContent } from '../../shared/kinds/post/index.ts'
import { type House, openHouse } from './testing/house.ts'
import { barriers, fits } from './testing/looking.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
let model: SimulatedEndpoint
beforeAll(async () => {
  model = await openEndpoint()
  house = await openHouse({}, { OPENAI_BASE_URL: model.base, BOT_MODEL: 'simulated' })
  await publish()
}, 120_000)
afterEach(() => house.empty())
afterAll(async () => {
  await house?.close()
  await model?.close()
})

const publish = async () => {
  const writer = await house.app.person('Lina', 'agent')
  const conversation = newId<ConversationId>()
  const content: ArticleContent = {
    language: 'bn',
    title: 'প্রিন্টার ছাপছে না',
    text: 'প্রিন্টার না ছাপলে আগে কাগজ আছে কি না দেখুন।\n\n1. ট্রে খুলুন\n2. কাগজ ভরুন\n3. প্রিন্টার আবার চালু করুন',
    audience: 'public',
    desk: 'support',
    keywords: [],
    translation: null,
  }
  await writer.wish(conversation, { type: 'article.draft', slug: 'printer-bn', edition: 0, content })
  await writer.wish(conversation, { type: 'article.publish', edition: 1 })
}

const QUESTION = 'প্রিন্টার ছাপছে না, কাগজ আছে। কী করব?'

/** Somebody in the conversation with the bot. */
const withBot = async () => {
  const asha = await house.enter(await house.app.person('Asha'))
  await asha.button('New conversation').first().click()
  await asha.button('Ask the assistant').click()
  await asha.page.getByRole('heading', { level: 1, name: 'Assistant' }).waitFor()
  return asha
}

describe('the bot in a conversation', () => {
  test('BOT9 asked in Bangla it answers from an article, which opens as it was then', async () => {
    const asha = await withBot()
    const { page } = asha
    await asha.says(QUESTION)
    const answer = asha.message('ট্রে খুলুন')
    await answer.waitFor()
    await answer.getByText('Bot', { exact: true }).waitFor()
    const source = page.getByRole('navigation', { name: 'Sources' }).getByRole('link')
    await source.waitFor()
    expect(await barriers(asha)).toEqual([])
    await fits(asha, 'assistant')
    await source.click()
    await page.waitForURL('**/help/printer-bn?version=1')
    await page.getByRole('heading', { level: 1, name: 'প্রিন্টার ছাপছে না' }).waitFor()
  })

  test('BOT8 its words are seen as it writes and stopped; another answer takes the place of the first', async () => {
    const asha = await withBot()
    const { page } = asha
    model.breaks('not in a hurry')
    await asha.says(QUESTION)
    await page.locator('.answering-words').waitFor()
    await asha.button('Stop').click()
    await asha.sees('The answer was stopped.')
    await page.locator('.answering-words').waitFor({ state: 'hidden' })
    model.mends()
    await asha.says(`আবার বলি: ${QUESTION}`)
    await asha.button('Another answer').click()
    await asha.sees('There is another answer below.')
    await expect.poll(() => asha.message('ট্রে খুলুন').count()).toBe(1)
    await asha.button('Show this one').click()
    await expect.poll(() => asha.message('ট্রে খুলুন').count()).toBe(2)
  })
})

describe('the bot at a desk', () => {
  /** It was found good enough there. */
  const passes = () =>
    house.app.sql(
      `insert into bot_evaluation (at, answerer, desk, action, asked, covered, good, figures)
       values (0, 'simulated', 'support', 'answer', 40, 40, 40, '{}')`,
      [],
    )
  const opens = async (agent: Visitor, title: string) => {
    await agent.goTo('/queue')
    await agent.page.locator('.queue-row').filter({ hasText: title }).click()
    await agent.page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  test('BOT12 is the first line: what does not help goes to an agent, who sees all of it, takes a proposal, and is rated', async () => {
    await passes()
    const [citizen, agent] = [
      await house.app.person('Nila Das'),
      await workerOf(house.app, 'Tanvir Hasan', { onDuty: true }),
    ]
    const ticket = newId<ConversationId>()
    const about = { desk: 'support', category: 'other', title: 'প্রিন্টার', values: {} }
    await citizen.wish(ticket, { type: 'ticket.open', ...about })
    const nila = await house.arrive(citizen, `/messages/${ticket}`)
    await nila.says(QUESTION)
    await nila.message('ট্রে খুলুন').waitFor()
    await nila.page.getByRole('navigation', { name: 'Sources' }).getByRole('link').waitFor()
    await nila.button('Talk to a person').waitFor()
    await nila.says('কাজ হলো না')
    await nila.button('Talk to a person').waitFor({ state: 'detached' })
    await nila.sees('A person goes on from here')

    const tanvir = await house.enter(agent)
    await opens(tanvir, 'প্রিন্টার')
    const handed = tanvir.page.getByRole('article', { name: 'What the assistant hands over' })
    await handed.getByText('Its answer did not help.').waitFor()
    await handed.getByText(QUESTION).waitFor()
    expect(await nila.page.getByText('Its answer did not help.').count()).toBe(0)
    const proposed = tanvir.page.locator('[data-proposal=category]')
    await proposed.getByText('Printer or scanner').waitFor()
    await tanvir.page.keyboard.press('y')
    await proposed.waitFor({ state: 'detached' })

    await agent.wish(ticket, { type: 'message.send', text: 'আমি এসে দেখছি' })
    await agent.wish(ticket, { type: 'ticket.solve' })
    await nila.message('আমি এসে দেখছি').waitFor()
    await nila.page.getByRole('button', { name: 'Well', exact: true }).click()
    await nila.page.getByRole('region', { name: 'How were you helped?' }).getByRole('button', { name: 'Send' }).click()
    await nila.sees(/rated this: well|You rated this/)
  })
})

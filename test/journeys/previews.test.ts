import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createOutside } from '../../server/outgoing/index.ts'
import { type House, openHouse } from './testing/house.ts'

const HEAD = `<title>River levels</title><meta property="og:site_name" content="Water board">
  <meta name="description" content="Measured every hour at forty places, with what is expected until Friday.">`

let house: House
let site: Server
let page: string
beforeAll(async () => {
  site = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(HEAD))
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const { port } = site.address() as AddressInfo
  page = `http://127.0.0.1:${port}/levels`
  const outside = createOutside({ permits: (address) => address === '127.0.0.1', ports: [String(port)] })
  house = await openHouse({ outside })
})
afterEach(() => house.empty())
afterAll(async () => {
  await house?.close()
  site.closeAllConnections()
  await new Promise((done) => site.close(done))
})

test('ME13 a link shows what its page says of itself, to both, until its author takes that away', async () => {
  const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
  const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
  await nila.open('Omar Haque')
  await omar.open('Nila Das')
  await nila.says(`Look before you go: ${page}`)
  const card = (there: typeof nila) =>
    there.message('Look before').getByRole('link', { name: /^127\.0\.0\.1 · Water board/ })
  await card(nila).waitFor()
  await card(omar).waitFor()
  expect(await card(omar).getAttribute('href')).toBe(page)
  expect(await card(omar).getAttribute('rel')).toContain('noopener')
  expect(await omar.message('Look before').getByRole('button', { name: 'Take the preview away' }).count()).toBe(0)

  await omar.page.getByRole('button', { name: 'বাংলা' }).click()
  await omar.page.getByRole('complementary', { name: '127.0.0.1-এর একটি পাতার পূর্বদর্শন' }).waitFor()

  await nila.page.reload()
  await card(nila).waitFor()
  await nila.message('Look before').getByRole('button', { name: 'Take the preview away' }).click()
  await card(nila).waitFor({ state: 'detached' })
  await card(omar).waitFor({ state: 'detached' })
})

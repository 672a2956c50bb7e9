import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Message, ThreadEvent } from '../../shared/kinds/thread/index.ts'
import { createOutside } from '../outgoing/index.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'

let app: TestApp
let asha: Person
let rafi: Person
let group: ConversationId
let site: Server
let port: number
/** how often each page was asked for */
const asked = new Map<string, number>()
/** pages that answer only when they are let */
const held = new Map<string, () => void>()

beforeAll(async () => {
  site = createServer(({ url = '' }, response) => {
    asked.set(url, (asked.get(url) ?? 0) + 1)
    const answer = () => response.setHeader('content-type', 'text/html').end(`<title>Page ${url.slice(1)}</title>`)
    if (url.startsWith('/late')) held.set(url, answer)
    else answer()
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  port = (site.address() as AddressInfo).port
  const outside = createOutside({ permits: (address) => address === '127.0.0.1', ports: [String(port)] })
  app = await openApp({}, { outside })
  ;[asha, rafi] = [await app.person('Asha'), await app.person('Rafi')]
  group = newId<ConversationId>()
  await asha.wish(group, { type: 'group.create', name: 'Ward 7', visibility: 'public', history: 'all' })
  await rafi.wish(group, { type: 'group.join' })
})
afterAll(async () => {
  await app?.close()
  site.closeAllConnections()
  await new Promise((done) => site.close(done))
})

const page = (path: string) => `http://127.0.0.1:${port}/${path}`
const say = async (who: Person, text: string) => (await who.wish(group, { type: 'message.send', text })).seq!
const previews = async (target: number) => {
  const { events } = await rafi.ask('read', { conversation: group, anchor: 'newest', before: 90 })
  return (events as ThreadEvent[]).flatMap((event) =>
    event.type === 'preview.added' && event.target === target ? [event.preview] : [],
  )
}
const comes = (target: number, shown: readonly Partial<NonNullable<Message['preview']>>[]) =>
  vi.waitFor(async () => expect(await previews(target)).toMatchObject(shown), { timeout: 15_000 })

describe('ME13 a message that points to a page', () => {
  test('PRV4 is there at once, and what the page says comes after', async () => {
    const seq = await say(asha, `Look: ${page('late')}`)
    expect(await previews(seq)).toEqual([])
    await vi.waitFor(() => held.get('/late')!(), { timeout: 15_000 })
    await comes(seq, [{ url: page('late'), title: 'Page late', site: '127.0.0.1' }])
  })

  test('PRV4 is previewed once for each text, and by the page it points to in the end', async () => {
    const seq = await say(asha, page('first'))
    await comes(seq, [{ title: 'Page first' }])
    await asha.wish(group, { type: 'message.edit', target: seq, text: `rather ${page('second')}` })
    await comes(seq, [{ title: 'Page first' }, { title: 'Page second' }])
    await asha.wish(group, { type: 'message.edit', target: seq, text: `still ${page('second')}` })
    const after = await say(asha, page('after'))
    await comes(after, [{ title: 'Page after' }])
    expect(await previews(seq)).toHaveLength(2)
  })

  test('PRV4 whose author left meanwhile stays as it is, and holds nobody up', async () => {
    const seq = await say(rafi, page('late-2'))
    await vi.waitFor(() => expect(held.has('/late-2')).toBe(true), { timeout: 15_000 })
    await rafi.wish(group, { type: 'group.leave' })
    held.get('/late-2')!()
    await rafi.wish(group, { type: 'group.join' })
    const next = await say(asha, page('next'))
    await comes(next, [{ title: 'Page next' }])
    const further = await say(asha, page('further'))
    await comes(further, [{ title: 'Page further' }])
    expect((await previews(seq)).length).toBeLessThanOrEqual(1)
    expect(app.bugs).toEqual([])
  })

  test('PRV1 nobody but the platform adds one', async () => {
    const seq = await say(asha, page('mine'))
    const preview = { url: page('mine'), title: 'Forged', description: '', site: 'bank.example' }
    await expect(asha.wish(group, { type: 'preview.add', target: seq, preview })).rejects.toMatchObject({
      code: 'auth.forbidden',
    })
  })
})

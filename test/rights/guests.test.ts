import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { call, openApp, Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { workerOf } from '../../server/testing/staff.ts'
import { type AccountId, type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import { routes } from '../../shared/protocol/http.ts'
import type { Route } from '../../shared/protocol/route.ts'
import { bodyOf } from './bodies.ts'
import { typesOf } from './types.ts'

let app: TestApp
let agent: Person
let asha: Person
beforeAll(async () => {
  app = await openApp()
  ;[agent, asha] = [await workerOf(app, 'Omar Haque'), await app.person('Asha')]
})
afterAll(async () => {
  for (const guest of guests) guest.leave()
  expect(app.bugs).toEqual([])
  await app.close()
})

const guests: Person[] = []
const cookieIn = (headers: Headers) => (headers.get('set-cookie') ?? '').split(';')[0]!

const come = async (who: object = { email: 'nila@example.org' }): Promise<Person> => {
  const { status, json, headers } = await call(app.url, 'POST', '/api/v1/guests', who)
  expect(status).toBe(201)
  const guest = new Person(app.url, json.id, json.username, cookieIn(headers))
  guests.push(guest)
  return guest
}

const COMPLAINT: AnyCommand = {
  type: 'ticket.open',
  desk: 'help',
  title: 'A hole in the road',
  text: 'In front of the school.',
  category: 'problem',
  values: {},
}
const report = async (guest: Person) => {
  const conversation = newId<ConversationId>()
  await guest.wish(conversation, COMPLAINT)
  const { state } = await guest.ask('read', { conversation, anchor: 'newest' })
  return { conversation, number: (state as { number: string }).number }
}

/** What lies in the outbox of development, newest first. */
const letters = async (): Promise<{ to: string; text: string; token: string | null }[]> => {
  const { text } = await call(app.url, 'GET', '/dev/mail')
  return [...text.matchAll(/<p>To <b>(.*?)<\/b>.*?<pre>(.*?)<\/pre>/gs)].map(([, to, words]) => ({
    to: to!,
    text: words!,
    token: /#token=([\w-]{43})/.exec(words!)?.[1] ?? null,
  }))
}
const letterWith = (to: string, words: string) =>
  vi.waitFor(
    async () => {
      const found = (await letters()).find((one) => one.to === to && one.text.includes(words))
      expect(found).toBeDefined()
      return found!
    },
    { timeout: 10_000 },
  )
const open = (token: string) => call(app.url, 'POST', '/api/v1/guests/session', { token })
const codeOf = async (wish: Promise<unknown>): Promise<string> =>
  wish.then(
    () => 'done',
    ({ code }) => code,
  )

describe('a guest', () => {
  test('GUE1 opens a ticket, is written to, and comes back by the link', async () => {
    const nila = await come({ name: 'Nila', email: 'Nila@example.org', language: 'bn' })
    const { conversation, number } = await report(nila)
    const letter = await letterWith('nila@example.org', number)
    expect(letter.text).toMatch(/\p{Script=Bengali}/u)
    expect(letter.text).not.toMatch(/Nila|hole|school/)
    const { status, json, headers } = await open(letter.token!)
    expect([status, json.conversation, json.me.role]).toEqual([200, conversation, 'guest'])
    const again = new Person(app.url, json.me.id, '', cookieIn(headers))
    guests.push(again)
    await again.wish(conversation, { type: 'message.send', text: 'It grows' })

    // those who work on it see how she is reached; she herself sees nothing of theirs
    const whole = JSON.stringify(await agent.ask('read', { conversation, anchor: 'newest' }))
    expect(whole).toContain('✉ nila@example.org')
    expect(JSON.stringify(await again.ask('read', { conversation, anchor: 'newest' }))).not.toContain('nila@example')

    await agent.wish(conversation, { type: 'message.send', text: 'We come tomorrow' })
    const news = await letterWith('nila@example.org', 'নতুন খবর')
    expect(news.text).toContain(number)
    expect(news.text).not.toContain('tomorrow')
    // once in an hour; what comes meanwhile waits, as one
    await agent.wish(conversation, { type: 'message.send', text: 'Or the day after' })
    await agent.wish(conversation, { type: 'message.send', text: 'We shall see' })
    const waiting = `select run_at > now() + interval '50 minutes' as later from graphile_worker.jobs where key = $1`
    await vi.waitFor(
      async () => expect((await app.sql(waiting, [`news of ${conversation}`])).rows).toEqual([{ later: true }]),
      { timeout: 10_000 },
    )
    expect((await letters()).filter(({ text }) => text.includes('নতুন খবর') && text.includes(number))).toHaveLength(1)
    // neither link ended the other
    expect((await open(letter.token!)).status).toBe(200)
    expect((await open(news.token!)).status).toBe(200)
  })

  test('GUE3 is told nothing by whose address it is, and the account of that address stays as it is', async () => {
    await app.sql('update account set email = $1 where id = $2', ['asha@example.org', asha.account])
    const [known, unknown] = [await come({ email: 'asha@example.org' }), await come({ email: 'nobody@example.org' })]
    expect(known.account).not.toBe(asha.account)
    const me = async (guest: Person) => Object.keys((await guest.api('GET', '/api/v1/me')).json)
    expect(await me(known)).toEqual(await me(unknown))
    const { number } = await report(known)
    expect((await letterWith('asha@example.org', number)).text).not.toContain(asha.username)
  })

  test('GUE4 a new link ends those before it and what was signed in by them; a wrong address does nothing', async () => {
    const rafi = await come({ email: 'rafi@example.org' })
    const { conversation, number } = await report(rafi)
    const { token } = await letterWith('rafi@example.org', number)
    const ask = (body: object) => call(app.url, 'POST', '/api/v1/guests/links', body)
    const answers = [
      await ask({ number, email: 'other@example.org' }),
      await ask({ number: 'CMP-26-0000000-0', email: 'rafi@example.org' }),
    ]
    expect((await open(token!)).status).toBe(200)
    answers.push(await ask({ number: number.toLowerCase(), email: 'Rafi@example.org' }))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    const fresh = await letterWith('rafi@example.org', 'Here is the new link')
    expect(await letters()).not.toContainEqual(expect.objectContaining({ to: 'other@example.org' }))
    expect((await open(token!)).json.code).toBe('link.spent')
    expect((await rafi.api('GET', '/api/v1/me')).status).toBe(401)
    expect((await open(fresh.token!)).json.conversation).toBe(conversation)
    // one that ran out, one that was made up, and one of another sort
    for (const forged of ['', 'x', `${fresh.token!.startsWith('A') ? 'B' : 'A'}${fresh.token!.slice(1)}`])
      expect((await open(forged)).json.code).toBe('link.spent')
    await app.sql(`update link set expires_at = now() - interval '1 second' where conversation = $1`, [conversation])
    expect((await open(fresh.token!)).json.code).toBe('link.spent')
  })

  test('GUE2 does in their own ticket what is theirs to do, and nothing else', async () => {
    const [mitu, other] = [await come({ phone: '০১৭১১-১২৩৪৫৬' }), await come()]
    const aims = { message: 3, poll: 3, survey: 3, meeting: 3, other: asha.account, fresh: asha.account } as const
    const { conversation: seen } = await report(mitu)
    const whole = { conversation: seen, anchor: 'newest' } as const
    expect(JSON.stringify(await agent.ask('read', whole))).toContain('☎ 01711123456')
    expect(await codeOf(other.ask('read', whole))).toBe('conversation.unknown')
    const found = await Promise.all(
      typesOf('ticket').map(async (type) => {
        const { conversation } = await report(mitu)
        const body = bodyOf(type, { ...aims, conversation, rank: 'member' })
        return [type, await codeOf(mitu.wish(conversation, body))] as const
      }),
    )
    const besides = found.filter(([, answer]) => answer !== 'auth.forbidden')
    expect(Object.fromEntries(besides)).toMatchObject({
      ...Object.fromEntries(['send', 'edit', 'remove', 'react', 'unreact'].map((what) => [`message.${what}`, 'done'])),
      'ticket.open': 'conversation.exists',
      'ticket.close': 'done',
      'ticket.reopen': 'done',
      'ticket.point': 'done',
      'ticket.rate': 'ticket.unsolved',
    })
    expect(besides.map(([type]) => type).filter((type) => /^(note|macro|poll|survey|meeting)/.test(type))).toEqual([])
  })

  test('GUE2 is nobody elsewhere: no talk, no people, no presence', async () => {
    const tuli = await come({ name: 'Tulirani', email: 'tuli@example.org' })
    const post = newId<ConversationId>()
    await asha.wish(post, { type: 'post.publish', title: 'The river', text: 'It rose.', audience: 'public' })
    const wishes: [ConversationId, AnyCommand][] = [
      [selfOf(tuli.account), { type: 'message.send', text: 'a note' }],
      [post, { type: 'message.send', text: 'a comment' }],
      [newId<ConversationId>(), { type: 'group.create', name: 'Tea', visibility: 'public', history: 'all' }],
      [directOf(tuli.account, asha.account), { type: 'contact.request', to: asha.account }],
      [newId<ConversationId>(), { type: 'post.publish', title: 'Mine', text: 'x', audience: 'public' }],
      [newId<ConversationId>(), { ...COMPLAINT, desk: 'support', category: 'printer' } as AnyCommand],
    ]
    const codes = await Promise.all(wishes.map(([conversation, body]) => codeOf(tuli.wish(conversation, body))))
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'auth.forbidden'), 'desk.unknown'])
    expect(await tuli.ask('watch', { accounts: [asha.account, agent.account] })).toEqual([])

    const account = (Object.values(routes) as Route[]).filter(({ access }) => access === 'account')
    const open = account.filter(({ guests }) => guests).map(({ method, path }) => `${method} ${path}`)
    expect(
      open.filter(
        (path) => !/^\S+ \/(uploads|files|conversations|sync|heads|receipts|typing|guests|offers|map)/.test(path),
      ),
    ).toEqual(['GET /me', 'GET /people', 'DELETE /session'])
    for (const { method, path, guests: marked, body } of account) {
      if (marked) continue
      const { status, json } = await tuli.api(method, `/api/v1${path.replaceAll(/:\w+/g, newId())}`, body && {})
      expect([path, status, json.code]).toEqual([path, 403, 'auth.forbidden'])
    }

    // and nobody finds them
    const seek = async (person: Person | null, path: string) =>
      person ? (await person.api('GET', `/api/v1/${path}`)).json : null
    expect(await seek(asha, 'search/people?q=Tulirani')).toEqual([])
    expect(await seek(asha, 'search/people?q=tuli@example.org')).toEqual([])
    expect(await seek(tuli, 'search/people?q=Asha')).toEqual([])
    expect((await asha.api('GET', `/api/v1/people/${encodeURIComponent(tuli.username)}`)).status).not.toBe(200)
    const pair = directOf(asha.account, tuli.account)
    expect(await codeOf(asha.wish(pair, { type: 'contact.request', to: tuli.account }))).toBe('account.unknown')
    const group = newId<ConversationId>()
    await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'public', history: 'all' })
    await codeOf(asha.wish(group, { type: 'group.invite', accounts: [tuli.account] }))
    expect(JSON.stringify((await asha.ask('read', { conversation: group, anchor: 'newest' })).state)).not.toContain(
      tuli.account,
    )
  })

  test('GUE7 is shut out like anybody: the session ends, and no link leads back in', async () => {
    const rude = await come({ email: 'rude@example.org' })
    const { conversation, number } = await report(rude)
    const { token } = await letterWith('rude@example.org', number)
    const admin = await app.person('Lina', 'superadmin')
    const path = `/api/v1/admin/people/${rude.account}`
    const { status } = await admin.api('PUT', `${path}/suspension`, { reason: 'Threats', until: null })
    expect(status).toBeLessThan(300)
    expect((await rude.api('GET', '/api/v1/me')).status).toBe(401)
    expect((await open(token!)).json.code).toBe('link.spent')
    expect((await admin.api('PUT', `${path}/role`, { role: 'agent' })).json.code).toBe('staff.rank')
    await agent.wish(conversation, { type: 'message.send', text: 'We do not answer this' })
    const [card] = (await agent.api('GET', `/api/v1/people?ids=${rude.account}`)).json
    expect([card.name, card.username]).toEqual(['Guest', ''])
  })

  test('GUE6 has room for some photographs, and none for films', async () => {
    const mona = await come({ email: 'mona@example.org' })
    const send = (megabytes: number) =>
      call(app.url, 'POST', '/api/v1/uploads', undefined, {
        cookie: mona.cookie,
        'tus-resumable': '1.0.0',
        'upload-length': String(megabytes * 1024 * 1024),
        'upload-metadata': `filename ${Buffer.from('road.mp4').toString('base64')}`,
      })
    expect((await send(80)).status).toBe(201)
    expect((await send(80)).json.code).toBe('files.quota')
  })

  test('GUE5 becomes a member and keeps the ticket; the links of before let nobody in', async () => {
    const joya = await come({ email: 'joya@example.org' })
    const { conversation, number } = await report(joya)
    const { token } = await letterWith('joya@example.org', number)
    const wish = { username: 'joya', name: 'Joya', password: 'Lantern-orchard-58', language: 'en' }
    const { status, json, headers } = await joya.api('POST', '/api/v1/accounts', wish)
    expect([status, json.id, json.role, json.emailClaimed]).toEqual([201, joya.account, 'user', 'joya@example.org'])
    expect((await open(token!)).json.code).toBe('link.spent')
    expect((await joya.api('GET', '/api/v1/me')).status).toBe(401)
    const member = new Person(app.url, json.id as AccountId, 'joya', cookieIn(headers))
    guests.push(member)
    await member.wish(conversation, { type: 'message.send', text: 'Now with a name' })
    await member.wish(selfOf(member.account), { type: 'message.send', text: 'a note' })
    await letterWith('joya@example.org', 'Confirm this address')
  })

  test('GUE6 comes only so often from one network', async () => {
    const answers: number[] = []
    for (let tries = 0; tries < 25; tries++)
      answers.push((await call(app.url, 'POST', '/api/v1/guests', { phone: '01711123456' })).status)
    expect(answers).toContain(429)
    for (const body of [{}, { name: 'Nobody' }, { phone: 'call me' }, { email: 'a@example.org', role: 'user' }])
      expect((await call(app.url, 'POST', '/api/v1/guests', body)).json.code).toBe('input.invalid')
  })
})

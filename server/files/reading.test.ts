import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attached } from '../../shared/kernel/file.ts'
import { type ConversationId, directOf, type FileId, selfOf } from '../../shared/kernel/ids.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'
import { codeOf } from '../testing/outcome.ts'
import { createS3Storage } from './storage/s3.ts'
import { openBucket } from './testing/bucket.ts'
import { png, textBytes } from './testing/samples.ts'
import { attach, fileCall, stateOf } from './testing/sender.ts'

// Files lie in a bucket here, so that all of it is seen over S3 too.
let app: TestApp
let bucket: Awaited<ReturnType<typeof openBucket>>
let asha: Person
let rafi: Person
let stranger: Person
let ours: ConversationId
beforeAll(async () => {
  bucket = await openBucket()
  app = await openApp({
    S3_ENDPOINT: bucket.endpoint,
    S3_BUCKET: bucket.bucket,
    S3_ACCESS_KEY: bucket.accessKey,
    S3_SECRET_KEY: bucket.secretKey,
  })
  ;[asha, rafi, stranger] = await Promise.all([app.person('Asha'), app.person('Rafi'), app.person('Stranger')])
  ours = directOf(asha.account, rafi.account)
  await asha.wish(ours, { type: 'contact.request', to: rafi.account })
  await rafi.wish(ours, { type: 'contact.accept' })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
  await bucket.close()
})

const NEVER = '01980000-0000-7000-8000-0000000000ff' as FileId
const PLACES = ['', '/content', '/content?size=small', '/content?size=large', '/content?download=1']
const anonymous = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
const seen = async (person: Person, id: FileId, place = '/content') =>
  (await fileCall(person, `/files/${id}${place}`)).status

/** Everything that somebody can ask about a file, with its headers' names. */
const answers = async (person: { url: string; cookie?: string }, id: FileId) =>
  Promise.all(
    PLACES.map(async (place) => {
      const answer = await fileCall(person, `/files/${id}${place}`)
      return [answer.status, anonymous(await answer.text()), [...answer.headers.keys()].join()]
    }),
  )
const send = async (who: Person, where: ConversationId, text?: string): Promise<{ file: Attached; seq: number }> => {
  const file = await attach(who, await png())
  const { seq } = await who.wish(where, { type: 'message.send', ...(text && { text }), files: [file.id] })
  return { file, seq: seq! }
}
const groupOf = async (history: 'all' | 'joined', ...others: Person[]) => {
  const conversation = newId<ConversationId>()
  await asha.wish(conversation, { type: 'group.create', name: 'Tea', visibility: 'public', history })
  for (const other of others) await other.wish(conversation, { type: 'group.join' })
  return conversation
}

describe('FIL10 who may read a file', () => {
  test('until it is sent, whoever uploaded it', async () => {
    const { id } = await attach(asha, await png())
    expect(await seen(asha, id)).toBe(200)
    expect(await seen(rafi, id)).toBe(404)
  })

  test('then whoever may see the message, and nobody else can tell that it exists', async () => {
    const { file } = await send(asha, ours, 'look')
    expect([await seen(asha, file.id), await seen(rafi, file.id)]).toEqual([200, 200])
    expect(await answers(stranger, file.id)).toEqual(await answers(stranger, NEVER))
    const guest = { url: app.url }
    expect(await answers(guest, file.id)).toEqual(await answers(guest, NEVER))
  })

  test('THR11 a message carries what the server knows of its files, and no words of its sender', async () => {
    const { file, seq } = await send(asha, ours)
    const page = await rafi.ask('read', { conversation: ours, anchor: { seq }, before: 0, after: 0 })
    expect(page.events[0]).toMatchObject({ type: 'message.sent', files: [file] })
    const forged = { type: 'message.send', files: [{ ...file, type: 'text/html' }] }
    expect(await codeOf(asha.wish(ours, forged as never))).toBe('input.invalid')
  })

  test('a newcomer to a group reads what was sent since, where the group keeps it so', async () => {
    const group = await groupOf('joined')
    const before = (await send(asha, group)).file.id
    await rafi.wish(group, { type: 'group.join' })
    const since = (await send(asha, group)).file.id
    expect([await seen(rafi, before), await seen(rafi, since)]).toEqual([404, 200])
  })

  test('whoever left reads it no more, and neither does whoever sent it and left', async () => {
    const group = await groupOf('all', rafi)
    const { id } = (await send(rafi, group)).file
    expect(await seen(asha, id)).toBe(200)
    await rafi.wish(group, { type: 'group.leave' })
    expect([await seen(rafi, id), await seen(asha, id)]).toEqual([404, 200])
  })

  test('what somebody deleted for themselves is gone for them', async () => {
    const { file, seq } = await send(asha, ours)
    await rafi.wish(selfOf(rafi.account), { type: 'message.hide', conversation: ours, message: seq })
    expect([await seen(rafi, file.id), await seen(asha, file.id)]).toEqual([404, 200])
  })

  test('passed on, it is read there too, and stays there when the first message goes', async () => {
    const group = await groupOf('all', stranger)
    const { file, seq } = await send(asha, ours)
    expect(await seen(stranger, file.id)).toBe(404)
    await rafi.wish(selfOf(rafi.account), { type: 'message.forward', from: { conversation: ours, message: seq } })
    await asha.wish(group, { type: 'message.forward', from: { conversation: ours, message: seq } })
    expect(await seen(stranger, file.id)).toBe(200)
    await asha.wish(ours, { type: 'message.remove', target: seq })
    expect(await seen(stranger, file.id)).toBe(200)
  })
})

test('FIL12 nobody hides a file from others by passing it on', async () => {
  const group = await groupOf('all', rafi)
  const post = newId<ConversationId>()
  await asha.wish(post, { type: 'post.publish', title: 'For everybody', text: '', audience: 'public' })
  const { file, seq } = await send(asha, post)
  const pass = { type: 'message.forward', from: { conversation: post, message: seq } } as const
  await Promise.all(Array.from({ length: 51 }, () => rafi.wish(group, pass)))
  expect(await seen(stranger, file.id)).toBe(200)
})

describe('FIL11 a file is sent once, by whoever uploaded it', () => {
  test('that of somebody else, or of nobody, cannot be sent', async () => {
    const { id } = await attach(asha, await png())
    expect(await codeOf(rafi.wish(ours, { type: 'message.send', files: [id] }))).toBe('file.unknown')
    expect(await codeOf(rafi.wish(ours, { type: 'message.send', files: [NEVER] }))).toBe('file.unknown')
  })

  test('a second message cannot bring it along, a repeat of the first gets the first answer', async () => {
    const { id } = await attach(asha, await png())
    const command = newId()
    const body: AnyCommand = { type: 'message.send', files: [id] }
    const first = await asha.wish(ours, body, command)
    expect(await asha.wish(ours, body, command)).toMatchObject({ seq: first.seq, repeated: true })
    expect(await codeOf(asha.wish(ours, body))).toBe('file.used')
    expect(await codeOf(asha.wish(selfOf(asha.account), body))).toBe('file.used')
  })

  test('of many that try at once one does', async () => {
    const { id } = await attach(asha, await png())
    const tries = Array.from({ length: 6 }, (_, at) =>
      codeOf(asha.wish(at % 2 ? ours : selfOf(asha.account), { type: 'message.send', files: [id] })),
    )
    const outcomes = await Promise.all(tries)
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'file.used')).toHaveLength(5)
  })

  test('sent while it is being taken back, it is sent', async () => {
    const { id } = await attach(asha, await png())
    const client = new Client({ connectionString: app.database.url })
    await client.connect()
    await client.query('begin')
    const values = [id, ours]
    await client.query(
      `insert into event_file (file, conversation, seq, first, shelf) values ($1, $2, 1, true, 'pictures')`,
      values,
    )
    const taking = fileCall(asha, `/uploads/${id}`, { method: 'DELETE' })
    const waits = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete from file%'`
    await expect.poll(async () => (await app.sql(waits, [])).rows[0].n).toBe(1)
    await client.query('commit')
    await client.end()
    expect((await taking).status).toBe(404)
    expect((await stateOf(asha, id)).state).toBe('ready')
  })

  test('what was sent cannot be taken back as an upload', async () => {
    const { file } = await send(asha, ours)
    expect((await fileCall(asha, `/uploads/${file.id}`, { method: 'DELETE' })).status).toBe(404)
    expect(await seen(rafi, file.id)).toBe(200)
  })
})

describe('LOG6 what is erased takes its files along', () => {
  const kept = async (id: FileId) => {
    const keys: string[] = []
    for await (const { key } of createS3Storage(bucket).under(`files/${id}`)) keys.push(key)
    return keys.length
  }

  test('a message that is deleted: the original and the smaller pictures', async () => {
    const { file, seq } = await send(asha, ours)
    expect(await kept(file.id)).toBe(3)
    await asha.wish(ours, { type: 'message.remove', target: seq })
    expect(await seen(rafi, file.id)).toBe(404)
    await expect.poll(() => kept(file.id)).toBe(0)
    expect(await answers(asha, file.id)).toEqual(await answers(asha, NEVER))
  })

  test('a contact that ends: everything that the two sent each other', async () => {
    const [mitu, joy] = [await app.person('Mitu'), await app.person('Joy')]
    const theirs = directOf(mitu.account, joy.account)
    await mitu.wish(theirs, { type: 'contact.request', to: joy.account })
    await joy.wish(theirs, { type: 'contact.accept' })
    const { file } = await send(mitu, theirs)
    await joy.wish(theirs, { type: 'contact.remove' })
    await expect.poll(() => seen(mitu, file.id)).toBe(404)
    await expect.poll(() => kept(file.id)).toBe(0)
  })
})

describe('FIL12 the canary', () => {
  test('a private file is found nowhere by anybody else', async () => {
    const file = await attach(asha, textBytes('CANARY-IN-THE-FILE'), 'CANARY-IN-THE-NAME.txt', 'text/plain')
    const { seq } = await asha.wish(ours, { type: 'message.send', text: 'CANARY-IN-THE-TEXT', files: [file.id] })
    const group = await groupOf('all', rafi, stranger)
    const found: string[] = []
    for (const who of [stranger, { url: app.url, account: asha.account, username: asha.username }])
      for (const path of [
        `/files/${file.id}`,
        `/files/${file.id}/content`,
        `/files/${file.id}/content?size=large`,
        `/uploads/${file.id}`,
        `/conversations/${ours}/events?anchor=newest&before=20&after=0`,
        `/conversations/${group}/events?anchor=oldest&before=0&after=50`,
        `/search/messages?q=CANARY`,
        `/sync`,
        `/people?search=${asha.username}`,
      ]) {
        const answer = await fileCall(who, path)
        const text = await answer.text()
        if (/CANARY/.test(text) || (text.includes(file.id) && answer.ok)) found.push(path)
      }
    const steal = { type: 'message.forward', from: { conversation: ours, message: seq! } } as const
    expect(await codeOf(stranger.wish(group, steal))).toBe('message.unknown')
    expect(found).toEqual([])
    expect(await (await fileCall(rafi, `/files/${file.id}/content`)).text()).toBe('CANARY-IN-THE-FILE')
  })
})

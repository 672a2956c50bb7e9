import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import type { ShelfSort, Shelved } from '../../shared/protocol/shelf.ts'
import { mp4, pdf, png, webm } from '../files/testing/samples.ts'
import { attach } from '../files/testing/sender.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'

let app: TestApp
let asha: Person
let rafi: Person
let stranger: Person
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi, stranger] = await Promise.all([app.person('Asha'), app.person('Rafi'), app.person('Stranger')])
  await asha.wish(directOf(asha.account, rafi.account), { type: 'contact.request', to: rafi.account })
  await rafi.wish(directOf(asha.account, rafi.account), { type: 'contact.accept' })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

/** A group of theirs; whoever comes later sees what was said since. */
const groupOf = async (...others: Person[]) => {
  const conversation = newId<ConversationId>()
  await asha.wish(conversation, { type: 'group.create', name: 'Tea', visibility: 'public', history: 'joined' })
  for (const other of others) await other.wish(conversation, { type: 'group.join' })
  return conversation
}
const say = async (where: ConversationId, text: string) => (await asha.wish(where, { type: 'message.send', text })).seq!
const send = async (where: ConversationId, ...files: Awaited<ReturnType<typeof attach>>[]) =>
  (await asha.wish(where, { type: 'message.send', files: files.map(({ id }) => id) })).seq!
const shelf = async (who: Person, where: ConversationId, of: ShelfSort, more = '') => {
  const { status, json } = await who.api('GET', `/api/v1/conversations/${where}/shelf?of=${of}${more}`)
  return { status, items: (json.items ?? []) as Shelved[], next: json.next as number | null, code: json.code }
}
const names = async (who: Person, where: ConversationId, of: ShelfSort) =>
  (await shelf(who, where, of)).items.flatMap(({ files }) => files.map(({ name }) => name))
const links = async (who: Person, where: ConversationId) =>
  (await shelf(who, where, 'links')).items.map(({ link }) => link)

describe('the shelf of a conversation', () => {
  test('SHF1 has what was sent, by its sort, the newest first', async () => {
    const group = await groupOf(rafi)
    const [first, film, paper, voice] = [
      await attach(asha, await png(), 'first.png'),
      await attach(asha, mp4(), 'film.mp4', 'video/mp4'),
      await attach(asha, pdf(), 'paper.pdf'),
      await attach(asha, webm(), 'voice.webm', 'audio/webm;codecs=opus'),
    ]
    const seq = await send(group, first)
    await say(group, 'See https://example.org/tea, and (https://example.org/milk).')
    await send(group, film, paper)
    await send(group, voice)
    await say(group, 'nothing to see')
    expect((await shelf(rafi, group, 'pictures')).items).toEqual([
      expect.objectContaining({ files: [film] }),
      expect.objectContaining({ seq, by: asha.account, files: [first], link: null }),
    ])
    expect(await names(rafi, group, 'files')).toEqual(['paper.pdf'])
    expect(await names(rafi, group, 'voice')).toEqual(['voice.webm'])
    expect(await links(rafi, group)).toEqual(['https://example.org/tea'])
  })

  test('SHF1 comes in pages, each of which goes on where the last one ended', async () => {
    const group = await groupOf(rafi)
    const sent: string[] = []
    for (let n = 0; n < 5; n += 1) {
      await send(group, await attach(asha, await png(), `${n}.png`), await attach(asha, await png(), `${n}b.png`))
      sent.unshift(`${n}.png`)
    }
    const seen: string[] = []
    let cursor: number | null = null
    do {
      const page = await shelf(rafi, group, 'pictures', `&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items.map(({ files }) => files[0]!.name))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(sent)
  })

  test('SHF1 knows links as they stand now: edited in, edited out, and none in code', async () => {
    const group = await groupOf(rafi)
    const out = await say(group, 'https://example.org/out')
    const into = await say(group, 'later')
    await say(group, '`https://example.org/code` and ftp://example.org')
    await asha.wish(group, { type: 'message.edit', target: out, text: 'never mind' })
    await asha.wish(group, { type: 'message.edit', target: into, text: 'https://example.org/in' })
    expect(await links(rafi, group)).toEqual(['https://example.org/in'])
  })

  test('SHF2 SEE1 has nothing that was said before one came, nor after one left; to others it is not there', async () => {
    const group = await groupOf()
    await send(group, await attach(asha, await png(), 'before.png'))
    const early = await say(group, 'canary https://example.org/before')
    await rafi.wish(group, { type: 'group.join' })
    await send(group, await attach(asha, await png(), 'after.png'))
    await asha.wish(group, { type: 'message.edit', target: early, text: 'canary https://example.org/again' })
    expect(await names(asha, group, 'pictures')).toEqual(['after.png', 'before.png'])
    expect(await names(rafi, group, 'pictures')).toEqual(['after.png'])
    expect(await links(rafi, group)).toEqual([])
    await rafi.wish(group, { type: 'group.leave' })
    const anonymous = ({ status, code }: Awaited<ReturnType<typeof shelf>>) => ({ status, code })
    const nowhere = anonymous(await shelf(stranger, newId(), 'pictures'))
    expect(nowhere).toEqual({ status: 404, code: 'conversation.unknown' })
    for (const who of [rafi, stranger]) expect(anonymous(await shelf(who, group, 'pictures'))).toEqual(nowhere)
  })

  test('SHF2 has nothing that was taken back, and nothing that the reader deleted for themselves', async () => {
    const group = await groupOf(rafi)
    const [removed, hidden] = [
      await send(group, await attach(asha, await png(), 'removed.png')),
      await send(group, await attach(asha, await png(), 'hidden.png')),
    ]
    const link = await say(group, 'https://example.org/removed')
    for (const target of [removed, link]) await asha.wish(group, { type: 'message.remove', target })
    await rafi.wish(selfOf(rafi.account), { type: 'message.hide', conversation: group, message: hidden })
    expect(await names(asha, group, 'pictures')).toEqual(['hidden.png'])
    expect(await names(rafi, group, 'pictures')).toEqual([])
    expect(await links(rafi, group)).toEqual([])
  })

  test('SHF2 is empty once two are no contacts any more', async () => {
    const ours = directOf(asha.account, rafi.account)
    await send(ours, await attach(asha, await png(), 'ours.png'))
    expect(await names(rafi, ours, 'pictures')).toEqual(['ours.png'])
    await asha.wish(ours, { type: 'contact.remove' })
    await expect.poll(() => names(rafi, ours, 'pictures'), { timeout: 15_000 }).toEqual([])
  })

  test('SHF3 reads by its index, and nothing of what else was said', async () => {
    const group = await groupOf()
    await send(group, await attach(asha, await png(), 'one.png'))
    await app.sql(
      `insert into event (conversation, seq, at, actor, command, part, type, body)
       select $1, 1000 + n, now(), $2, gen_random_uuid(), 0, 'message.sent', '{"text": "no address"}'
       from generate_series(1, 5000) n`,
      [group, asha.account],
    )
    await app.sql('analyze event', [])
    const plan = async (text: string) => JSON.stringify((await app.sql(`explain ${text}`, [])).rows)
    expect(
      await plan(`select seq from event where conversation = '${group}' and not erased and seq < 9999
        and type in ('message.sent', 'message.edited') and position('://' in body->>'text') > 0
        order by seq desc limit 30`),
    ).toContain('event_link')
  })
})

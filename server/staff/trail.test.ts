import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { employ } from '../testing/staff.ts'

let app: TestApp
let chief: Person
let head: Person
let kabir: Person
beforeAll(async () => {
  app = await openApp()
  ;[chief, head, kabir] = await Promise.all([
    app.person('Chief', 'superadmin'),
    app.person('Head', 'admin'),
    app.person('Kabir'),
  ])
  await employ(app.sql, head, { desks: ['help'] })
  await put(chief.account, 'desk.opened', 'desk:help', 'Help')
  await put(head.account, 'desk.renamed', 'desk:help', 'সাহায্য')
  await put(null, 'place.retired', 'place:1', '100% sure')
  await put(chief.account, 'place.moved', 'place:2', '=HYPERLINK("https://evil.example")')
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

let minute = 0
const put = (actor: AccountId | null, action: string, subject: string, called: string) =>
  app.sql(
    `insert into audit (at, actor, action, subject, called, after) values (to_timestamp($1), $2, $3, $4, $5, '{"a": 1}')`,
    [60 * ++minute, actor, action, subject, called],
  )

interface Page {
  readonly items: readonly { readonly action: string; readonly actor: object | null }[]
  readonly next: string | null
}
/** Before anything that the tests themselves make happen today. */
const read = async (query: string, by = chief) =>
  (await by.api('GET', `/api/v1/audit?${query.includes('to=') ? '' : 'to=9000000&'}${query}`)).json as Page
const actions = async (query: string, by = chief) => (await read(query, by)).items.map(({ action }) => action)

describe('AUD3 the audit log is read', () => {
  test('newest first, with who did it', async () => {
    const { items } = await read('')
    expect(items.map(({ action }) => action)).toEqual(['place.moved', 'place.retired', 'desk.renamed', 'desk.opened'])
    expect(items.map(({ actor }) => actor)).toEqual([
      { id: chief.account, username: chief.username, name: 'Chief' },
      null,
      { id: head.account, username: head.username, name: 'Head' },
      { id: chief.account, username: chief.username, name: 'Chief' },
    ])
  })

  test.each([
    ['subject=desk:help', ['desk.renamed', 'desk.opened']],
    ['action=place.', ['place.moved', 'place.retired']],
    ['action=place', []],
    ['action=desk.opened', ['desk.opened']],
    ['q=সাহায্য', ['desk.renamed']],
    ['q=desk OPEN', ['desk.opened']],
    ['q=100%25', ['place.retired']],
    ['q=_', []],
    ['q=10', ['place.retired']],
    ['q=00', []],
    ['from=120000&to=180000', ['desk.renamed']],
    ['from=120000&subject=desk:help&q=desk&action=desk.', ['desk.renamed']],
  ])('by %s', async (query, found) => {
    expect(await actions(query)).toEqual(found)
  })

  test('by who did it', async () => {
    expect(await actions(`actor=${chief.account}`)).toEqual(['place.moved', 'desk.opened'])
  })

  test('page by page, also where many happened in the same moment', async () => {
    for (let at = 0; at < 5; at++) {
      minute = 99
      await put(null, 'same.moment', `x:${at}`, '')
    }
    const first = await read('action=same.moment&limit=2')
    const second = await read(`action=same.moment&limit=2&before=${first.next}`)
    const third = await read(`action=same.moment&limit=2&before=${second.next}`)
    const ids = [first, second, third].flatMap(({ items }) => items.map((item) => (item as { id?: string }).id))
    expect([new Set(ids).size, third.items.length, third.next]).toEqual([5, 1, null])
  })
})

describe('AUD4 it is for those who look after the house', () => {
  test('whoever looks after a part of it sees what they did themselves', async () => {
    expect(await actions('', head)).toEqual(['desk.renamed'])
    expect(await actions(`actor=${chief.account}`, head)).toEqual(['desk.renamed'])
    expect((await head.api('GET', '/api/v1/audit.csv?to=9000000')).text).not.toContain('desk.opened')
  })

  test('others see nothing', async () => {
    for (const who of [kabir, await app.person('Mod', 'moderator')])
      for (const path of ['/api/v1/audit', '/api/v1/audit.csv'])
        expect((await who.api('GET', path)).json.code).toBe('auth.forbidden')
  })
})

describe('AUD5 it is taken along as a table', () => {
  test('which no spreadsheet works out, and that is kept too', async () => {
    const { headers, text } = await chief.api('GET', '/api/v1/audit.csv?to=9000000&action=place.')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="audit.csv"')
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    expect(lines[2]).toContain(',system,,place.retired,place:1,100% sure,,"{""a"":1}",')
    expect(await actions('to=9000000000000&action=audit.')).toEqual(['audit.exported', 'audit.exported'])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directOf, type FileId } from '../../shared/kernel/ids.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { png, textBytes } from './testing/samples.ts'
import { attach, fileCall } from './testing/sender.ts'

let app: TestApp
let asha: Person
let rafi: Person
let stranger: Person
const guest = () => ({ url: app.url })
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi, stranger] = await Promise.all([app.person('Asha'), app.person('Rafi'), app.person('Stranger')])
  const ours = directOf(asha.account, rafi.account)
  await asha.wish(ours, { type: 'contact.request', to: rafi.account })
  await rafi.wish(ours, { type: 'contact.accept' })
})
afterAll(() => app.close())

const wear = (person: Person, file: FileId | null) => person.api('PUT', '/api/v1/me/avatar', { file })
const seenBy = async (reader: { url: string; cookie?: string }, id: FileId) =>
  (await fileCall(reader, `/files/${id}/content?size=small`)).status
const cardFor = async (reader: Person) =>
  (await reader.api('GET', `/api/v1/people/${asha.username}`)).json.avatar ?? null
const shown = (audience: string) => asha.api('PATCH', '/api/v1/me/profile', { audiences: { avatar: audience } })

describe('the picture of a person', () => {
  test('PRO7 is seen by whom it is for, its bytes as its address', async () => {
    const { id } = await attach(asha, await png())
    expect(await seenBy(stranger, id)).toBe(404)
    const { status, json } = await wear(asha, id)
    expect([status, json.profile.avatar]).toEqual([200, id])
    const seen = async () => [
      await seenBy(asha, id),
      await seenBy(rafi, id),
      await seenBy(stranger, id),
      await seenBy(guest(), id),
    ]
    expect([await seen(), await cardFor(stranger)]).toEqual([[200, 200, 200, 404], id])
    await asha.api('PATCH', '/api/v1/me', { open: true })
    expect(await seen()).toEqual([200, 200, 200, 200])
    await shown('contacts')
    expect([await seen(), await cardFor(stranger), await cardFor(rafi)]).toEqual([[200, 200, 404, 404], null, id])
    await shown('private')
    expect([await seen(), await cardFor(rafi)]).toEqual([[200, 404, 404, 404], null])
    await shown('public')
    await stranger.wish(directOf(asha.account, stranger.account), { type: 'contact.block', to: asha.account })
    expect([await seen(), await cardFor(stranger)]).toEqual([[200, 200, 404, 200], null])
  })

  test('PRO7 takes the place of the one before, which is gone', async () => {
    const [first, second] = [(await attach(asha, await png())).id, (await attach(asha, await png())).id]
    await wear(asha, first)
    expect(await seenBy(rafi, first)).toBe(200)
    await wear(asha, second)
    expect([await seenBy(asha, first), await seenBy(rafi, second)]).toEqual([404, 200])
    await wear(asha, null)
    expect([await seenBy(asha, second), await cardFor(rafi)]).toEqual([404, null])
  })

  test('PRO7 is a picture, and one’s own', async () => {
    const [theirs, text] = [(await attach(rafi, await png())).id, (await attach(asha, textBytes('hello'))).id]
    expect((await wear(asha, theirs)).json.code).toBe('file.unknown')
    expect((await wear(asha, text)).json.code).toBe('file.type')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConversationId, type FileId, selfOf } from '../../shared/kernel/ids.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { mp4, pdf, photoWithPosition, pixelBomb, png } from './testing/samples.ts'
import { attach, fileCall, settled, upload } from './testing/sender.ts'

let app: TestApp
let asha: Person
let rafi: Person
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi] = await Promise.all([app.person('Asha'), app.person('Rafi')])
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const film = (who = asha) => attach(who, mp4(), 'river.mp4', 'video/mp4')
const dress = async (who: Person, id: FileId, picture: FileId) => {
  const answer = await fileCall(who, `/files/${id}/poster`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ picture }),
  })
  return { status: answer.status, json: (await answer.json()) as { code: string; file?: object } }
}
const status = async (id: FileId, query = '') => (await fileCall(asha, `/files/${id}/content${query}`)).status

describe('FIL14 the picture of a film', () => {
  test('gives it its shape and what is seen before it is there, drawn anew; it is no file of its own any more', async () => {
    const [{ id }, picture] = [await film(), await attach(asha, await photoWithPosition(), 'poster.jpg')]
    expect(await status(id, '?size=small')).toBe(200) // the film itself, as long as it has none
    const { status: done, json } = await dress(asha, id, picture.id)
    expect([done, json.file]).toEqual([
      200,
      expect.objectContaining({ id, type: 'video/mp4', width: 40, height: 60, thumbhash: picture.thumbhash }),
    ])
    for (const size of ['small', 'large']) {
      const answer = await fileCall(asha, `/files/${id}/content?size=${size}`)
      expect(answer.headers.get('content-type')).toBe('image/webp')
      expect(Buffer.from(await answer.arrayBuffer()).includes('CANARY-OWNER')).toBe(false)
    }
    expect((await fileCall(asha, `/files/${id}/content`)).headers.get('content-type')).toBe('video/mp4')
    expect(await status(picture.id)).toBe(404)
    const again = await dress(asha, id, picture.id)
    expect(again.json.file).toEqual(json.file)
  })

  test('is one that somebody uploaded themselves, for a film of theirs', async () => {
    const [{ id }, hers, his] = [await film(), await attach(asha, await png()), await attach(rafi, await png())]
    expect((await dress(rafi, id, his.id)).json.code).toBe('file.unknown')
    expect((await dress(asha, id, his.id)).json.code).toBe('file.unknown')
    expect((await dress(rafi, (await film(rafi)).id, hers.id)).json.code).toBe('file.unknown')
  })

  test('is a picture, and sound; what is no film has none', async () => {
    const { id } = await film()
    expect((await dress(asha, id, (await attach(asha, pdf(), 'paper.pdf')).id)).json.code).toBe('file.type')
    expect(
      (await dress(asha, (await attach(asha, await png())).id, (await attach(asha, await png())).id)).json.code,
    ).toBe('file.type')
    const bomb = await upload(asha, pixelBomb(60_000))
    await settled(asha, bomb)
    expect((await dress(asha, id, bomb)).json.code).toBe('file.unknown')
  })

  test('of two at once is one, whole', async () => {
    const [{ id }, ...pictures] = [
      await film(),
      await attach(asha, await photoWithPosition(), 'one.jpg'),
      await attach(asha, await png(), 'other.png'),
    ]
    const answers = await Promise.all(pictures.map((picture) => dress(asha, id, picture.id)))
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    expect(answers[0]!.json.file).toEqual(answers[1]!.json.file)
    const left = await Promise.all(pictures.map((picture) => status(picture.id)))
    expect(left.sort()).toEqual([200, 404])
    for (const size of ['small', 'large']) {
      const answer = await fileCall(asha, `/files/${id}/content?size=${size}`)
      const bytes = await answer.arrayBuffer()
      expect(bytes.byteLength).toBe(Number(answer.headers.get('content-length')))
    }
  })

  test('is none that was sent', async () => {
    const [{ id }, picture] = [await film(), await attach(asha, await png())]
    await asha.wish(selfOf(asha.account), { type: 'message.send', files: [picture.id] })
    expect((await dress(asha, id, picture.id)).json.code).toBe('file.unknown')
    expect(await status(picture.id)).toBe(200)
    expect((await dress(asha, id, (await attach(asha, await png())).id)).status).toBe(200)
  })

  test('does not change once the film was sent', async () => {
    const [{ id }, picture] = [await film(), await attach(asha, await png())]
    const self: ConversationId = selfOf(asha.account)
    await asha.wish(self, { type: 'message.send', files: [id] })
    expect((await dress(asha, id, picture.id)).json.code).toBe('file.unknown')
    expect(await status(picture.id)).toBe(200)
  })
})

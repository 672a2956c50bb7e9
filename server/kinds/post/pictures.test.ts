import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attached } from '../../../shared/kernel/file.ts'
import { type ConversationId, directOf, type FileId, selfOf } from '../../../shared/kernel/ids.ts'
import type { PostCommand } from '../../../shared/kinds/post/index.ts'
import type { PostPage } from '../../../shared/protocol/posts.ts'
import { png, textBytes } from '../../files/testing/samples.ts'
import { attach, fileCall } from '../../files/testing/sender.ts'
import { call, openApp, type Person, type TestApp } from '../../testing/app.ts'
import { newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'

let app: TestApp
let asha: Person
let rafi: Person
let stranger: Person
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi, stranger] = await Promise.all([app.person('Asha'), app.person('Rafi'), app.person('Stranger')])
  await befriend(rafi)
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

type Publish = Extract<PostCommand, { type: 'post.publish' }>
type Reader = Person | null

const befriend = async (other: Person) => {
  const ours = directOf(asha.account, other.account)
  await asha.wish(ours, { type: 'contact.request', to: other.account })
  await other.wish(ours, { type: 'contact.accept' })
  return ours
}
const picture = async (name = 'KANARY.png') => attach(asha, await png(), name)
const idsOf = (files: readonly Attached[]) => files.map(({ id }) => id)
const publish = async (audience: Publish['audience'], ...files: Attached[]): Promise<ConversationId> => {
  const post = newId<ConversationId>()
  await asha.wish(post, { type: 'post.publish', title: '', text: '', audience, files: idsOf(files) })
  return post
}

const NEVER = '01980000-0000-7000-8000-0000000000ff' as FileId
const PLACES = ['', '/content', '/content?size=small', '/content?size=large', '/content?download=1']
const anonymous = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
/** Everything that somebody (null: a guest) can ask about a file, with its headers' names. */
const answers = (reader: Reader, id: FileId) =>
  Promise.all(
    PLACES.map(async (place) => {
      const answer = await fileCall(reader ?? { url: app.url }, `/files/${id}${place}`)
      return [answer.status, anonymous(await answer.text()), [...answer.headers.keys()].join()]
    }),
  )
const sees = async (reader: Reader, { id }: Attached) => {
  const { status } = await fileCall(reader ?? { url: app.url }, `/files/${id}/content?size=small`)
  if (status !== 200) expect(await answers(reader, id)).toEqual(await answers(reader, NEVER))
  return status === 200
}
const whoSees = async (file: Attached) => Promise.all([asha, rafi, stranger, null].map((reader) => sees(reader, file)))
const EVERYBODY = [true, true, true, true]
const CONTACTS = [true, true, false, false]
const NOBODY = [false, false, false, false]

const get = (reader: Reader, path: string) => (reader ? reader.api('GET', path) : call(app.url, 'GET', path))
const gallery = async (reader: Reader, limit = 24): Promise<PostPage['items']> => {
  const items: PostPage['items'] = []
  for (let cursor = ''; ; ) {
    const page = (await get(reader, `/api/v1/gallery?limit=${limit}${cursor && `&cursor=${cursor}`}`)).json as PostPage
    items.push(...page.items)
    if (!page.next) return items
    cursor = page.next
  }
}
const inGallery = async (reader: Reader, post: ConversationId) =>
  (await gallery(reader)).some(({ conversation }) => conversation === post)

describe('PO7 who sees the pictures of a post: whoever sees the post', () => {
  test('everybody, guests too, where it is public', async () => {
    const files = [await picture(), await picture()]
    const post = await publish('public', ...files)
    expect(await whoSees(files[0]!)).toEqual(EVERYBODY)
    expect((await get(null, `/api/v1/posts/${post}`)).json).toMatchObject({ files })
  })

  test('the author and the contacts, where it is for contacts; to others there is no such file, whatever they ask', async () => {
    const file = await picture()
    const post = await publish('contacts', file)
    expect(await whoSees(file)).toEqual(CONTACTS)
    for (const reader of [stranger, null])
      for (const path of [
        '/posts',
        '/gallery',
        `/posts/${post}`,
        `/people/${asha.username}/posts`,
        '/search/posts?q=ka',
      ])
        expect((await get(reader, `/api/v1${path}`)).text).not.toMatch(new RegExp(`KANARY.png.*${file.id}|${file.id}`))
  })

  test('no longer whoever saw it before the audience was narrowed', async () => {
    const file = await picture()
    const post = await publish('public', file)
    expect(await whoSees(file)).toEqual(EVERYBODY)
    await asha.wish(post, { type: 'post.edit', audience: 'contacts' })
    expect(await whoSees(file)).toEqual(CONTACTS)
  })

  test('nobody who is at odds with the author, and no contact that ended', async () => {
    const [open, closed] = [await picture(), await picture()]
    await publish('public', open)
    await publish('contacts', closed)
    const other = await app.person('Other')
    const ours = await befriend(other)
    expect([await sees(other, open), await sees(other, closed)]).toEqual([true, true])
    await asha.wish(ours, { type: 'contact.remove' })
    expect([await sees(other, open), await sees(other, closed)]).toEqual([true, false])
    await other.wish(ours, { type: 'contact.block', to: asha.account })
    expect([await sees(other, open), await sees(other, closed)]).toEqual([false, false])
    expect(await sees(rafi, closed)).toBe(true)
  })

  test('LOG6 nobody once it is deleted: its pictures are gone, those of an edit too', async () => {
    const [first, later] = [await picture(), await picture()]
    const post = await publish('public', first)
    await asha.wish(post, { type: 'post.edit', files: idsOf([first, later]) })
    expect(await whoSees(later)).toEqual(EVERYBODY)
    await asha.wish(post, { type: 'post.remove' })
    for (const file of [first, later]) await gone(file)
  })
})

/** For everybody, whoever uploaded it too, in the moment in which nothing carries it any more. */
const gone = async (file: Attached) => {
  expect(await whoSees(file)).toEqual(NOBODY)
  expect(await known(file)).toBe(0)
}
const known = async ({ id }: Attached) => (await app.sql('select from file where id = $1', [id])).rowCount

describe('PO7 changing the pictures of a post', () => {
  test('one is added, one taken out and gone, and they are put in another order', async () => {
    const [one, two, three] = [await picture('1.png'), await picture('2.png'), await picture('3.png')]
    const post = await publish('public', one, two)
    await asha.wish(post, { type: 'post.edit', files: idsOf([three, two]) })
    expect((await get(null, `/api/v1/posts/${post}`)).json).toMatchObject({ files: [three, two] })
    await gone(one)
    expect(await whoSees(two)).toEqual(EVERYBODY)
    expect(await whoSees(three)).toEqual(EVERYBODY)
    await asha.wish(post, { type: 'post.edit', text: 'words alone', files: [] })
    await gone(two)
    expect(await inGallery(null, post)).toBe(false)
  })

  test('that of somebody else, one that was sent already and a document do not go', async () => {
    const [own, foreign] = [await picture(), await attach(rafi, await png())]
    const post = await publish('public', own)
    const paper = await attach(asha, textBytes('words'), 'words.txt', 'text/plain')
    const edit = (...files: Attached[]) => codeOf(asha.wish(post, { type: 'post.edit', files: idsOf(files) }))
    expect(await edit(foreign)).toBe('file.unknown')
    expect(await edit(paper)).toBe('file.type')
    expect(await codeOf(publish('public', own))).toBe('file.used')
    expect(await codeOf(rafi.wish(post, { type: 'post.edit', files: [foreign.id] }))).toBe('post.notYours')
    expect(await sees(null, own)).toBe(true)
  })
})

describe('the gallery', () => {
  test('GAL1 public posts with pictures, the newest first, page by page, for guests as for members', async () => {
    const posts: ConversationId[] = []
    for (let n = 0; n < 5; n += 1) posts.unshift(await publish('public', await picture()))
    await asha.wish(newId<ConversationId>(), { type: 'post.publish', title: 'words', text: '', audience: 'public' })
    for (const reader of [stranger, null]) {
      const found = (await gallery(reader, 2)).map(({ conversation }) => conversation)
      expect(found.slice(0, 5)).toEqual(posts)
      expect(new Set(found).size).toBe(found.length)
    }
  })

  test('GAL1 what is for contacts is in it for nobody, and what somebody hid is not in theirs', async () => {
    const [open, closed] = [await publish('public', await picture()), await publish('contacts', await picture())]
    for (const reader of [asha, rafi, stranger, null]) {
      expect(await inGallery(reader, closed)).toBe(false)
      expect(await inGallery(reader, open)).toBe(true)
    }
    await stranger.wish(selfOf(stranger.account), { type: 'message.hide', conversation: open, message: 1 })
    expect([await inGallery(stranger, open), await inGallery(rafi, open)]).toEqual([false, true])
    await asha.wish(open, { type: 'post.edit', audience: 'contacts' })
    expect(await inGallery(rafi, open)).toBe(false)
  })
})

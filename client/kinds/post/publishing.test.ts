import { expect, test } from 'vitest'
import type { FileId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PostCommand } from '../../../shared/kinds/post/index.ts'
import { createPublishing, type Publication } from './publishing.ts'

const river: Publication = { title: 'The river', text: '', audience: 'contacts', files: ['f1' as FileId] }

/** A server that remembers each command, and whose answers may get lost. */
const server = (held?: true) => {
  const posts = new Map<string, object>()
  const known = new Map<string, string>()
  const used = new Set<string>()
  let losing = 0
  const apply = (post: string, id: string, body: PostCommand) => {
    const before = known.get(id)
    if (before !== undefined) {
      if (before !== JSON.stringify(body)) throw new Refusal('command.reused')
      return
    }
    const files = 'files' in body ? (body.files ?? []) : []
    if (body.type === 'post.publish' && files.some((file) => used.has(file))) throw new Refusal('file.used')
    if ('title' in body && body.title === 'refused') throw new Refusal('message.empty')
    for (const file of files) used.add(file)
    known.set(id, JSON.stringify(body))
    posts.set(post, { ...posts.get(post), ...body })
  }
  const publish = createPublishing(async (post, id, body): Promise<{ held?: true }> => {
    apply(post, id, body)
    if (losing-- > 0) throw new Refusal('busy')
    return held ? { held } : {}
  })
  const loses = (count: number) => {
    losing = count
  }
  return { posts, publish, loses }
}

test('what is published is there once, with the files that it came with', async () => {
  const { posts, publish } = server()
  const post = await publish(river)
  expect([...posts]).toEqual([[post, { type: 'post.publish', ...river }]])
  expect(await publish({ ...river, title: 'Another', files: [] })).not.toBe(post)
})

test('PO10 tried again after a lost answer, it is the same post: nothing was sent already, and nothing twice', async () => {
  const { posts, publish, loses } = server()
  loses(2)
  await expect(publish(river)).rejects.toThrow('busy')
  await expect(publish(river)).rejects.toThrow('busy')
  const post = await publish(river)
  expect([...posts.keys()]).toEqual([post])
})

test('changed after a lost answer, it stands as it was written last', async () => {
  const { posts, publish, loses } = server()
  loses(1)
  await expect(publish(river)).rejects.toThrow('busy')
  const post = await publish({ ...river, text: 'It rose.', files: [] })
  expect([...posts]).toEqual([[post, expect.objectContaining({ title: 'The river', text: 'It rose.', files: [] })]])
})

test('what was refused is no try that could have gone through', async () => {
  const { posts, publish } = server()
  await expect(publish({ ...river, title: 'refused' })).rejects.toThrow('message.empty')
  await publish(river)
  expect(posts.size).toBe(1)
})

test('MOD3 held back by a rule it stands nowhere, and the next is another post', async () => {
  const { publish } = server(true)
  expect(await publish(river)).toBeNull()
  expect(await publish({ ...river, title: 'Another', files: [] })).toBeNull()
})

import '../testing/window.ts'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Attached, MOST_FILES } from '../../../shared/kernel/file.ts'
import type { FileId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { asha, somewhere } from '../../../shared/testing/index.ts'
import type { UploadState } from '../../net/index.ts'
import { settled } from '../../net/testing/hands.ts'
import { toast } from '../../ui/Toast.tsx'
import { createGoing, createTray, trayOf } from './tray.ts'

interface Begun {
  readonly name: string
  tell(state: UploadState): void
  readonly cancel: () => void
}
const uploads: Begun[] = []
vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))
vi.mock('../../net/index.ts', async (original) => ({
  ...(await original<object>()),
  createUpload: (_: Blob, { name, onChange }: { name: string; onChange: Begun['tell'] }) => {
    const upload = { name, tell: onChange, cancel: vi.fn() }
    uploads.push(upload)
    return upload
  },
}))

const revoked = vi.fn()
const ask = vi.fn(async () => new Response())
beforeEach(() => {
  uploads.length = 0
  vi.clearAllMocks()
  vi.stubGlobal('fetch', ask)
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => 'blob:seen')
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(revoked)
})
afterEach(() => vi.unstubAllGlobals())

const file = (name: string, type = 'application/pdf') => new File(['words'], name, { type })
const files = (count: number) => Array.from({ length: count }, (_, at) => file(`${at}.pdf`))
const sent = (name: string) => ({ id: `id of ${name}` as FileId, name, type: 'application/pdf', size: 5 }) as Attached
const ready = (name: string): UploadState => ({ is: 'ready', file: sent(name) })
const NO: UploadState = { is: 'refused', refusal: new Refusal('file.type') }

const filled = async (count: number) => {
  const tray = createTray()
  tray.add(files(count))
  await settled()
  return tray
}

describe('files that are to be sent along', () => {
  test('upload five at a time; the others follow as soon as there is room', async () => {
    const tray = await filled(7)
    expect(uploads.map(({ name }) => name)).toEqual(['0.pdf', '1.pdf', '2.pdf', '3.pdf', '4.pdf'])
    uploads[2]!.tell(ready('2.pdf'))
    uploads[0]!.tell(NO)
    await settled()
    expect(uploads.map(({ name }) => name).slice(5)).toEqual(['5.pdf', '6.pdf'])
    expect([tray.coming(), tray.refused()]).toEqual([5, 1])
  })

  test('are no more than a message carries; of more it is said', async () => {
    const tray = await filled(MOST_FILES + 1)
    expect(tray.items).toHaveLength(MOST_FILES)
    expect(toast).toHaveBeenCalledOnce()
    tray.add([file('late.pdf')])
    expect(tray.items).toHaveLength(MOST_FILES)
  })

  test('are seen at once where the browser can draw them, and go by a name where they have none', async () => {
    const tray = createTray()
    tray.add([file('cat.png', 'image/png'), file('cat.tiff', 'image/tiff'), file('')])
    expect(tray.items.map(({ preview }) => preview)).toEqual(['blob:seen', null, null])
    expect(tray.items[2]!.name).not.toBe('')
  })

  test('show how far they have got', async () => {
    const tray = await filled(1)
    uploads[0]!.tell({ is: 'sending', sent: 3 })
    expect(tray.items[0]!.state).toEqual({ is: 'sending', sent: 3 })
    uploads[0]!.tell(ready('0.pdf'))
    expect(tray.items[0]!.state).toMatchObject({ is: 'ready' })
  })

  test('are the message’s once they are there: those that were refused stay with the person', async () => {
    const tray = await filled(3)
    uploads[0]!.tell(ready('0.pdf'))
    uploads[1]!.tell(NO)
    uploads[2]!.tell(ready('2.pdf'))
    expect(tray.take().map(({ name }) => name)).toEqual(['0.pdf', '2.pdf'])
    expect(tray.items.map(({ name }) => name)).toEqual(['1.pdf'])
    expect(tray.take()).toEqual([])
  })

  test('that were refused can be tried again', async () => {
    const tray = await filled(1)
    uploads[0]!.tell(NO)
    tray.retry(tray.items[0]!.key)
    await settled()
    expect(uploads).toHaveLength(2)
    expect(tray.refused()).toBe(0)
  })

  test('keep the words that somebody found for a picture', async () => {
    const tray = await filled(1)
    uploads[0]!.tell(ready('0.pdf'))
    tray.described(tray.items[0]!.key, { ...sent('0.pdf'), alt: 'a cat' })
    expect(tray.take()).toMatchObject([{ alt: 'a cat' }])
  })
})

describe('a file that is taken out', () => {
  test('on its way is called off, and what it says afterwards is not heard', async () => {
    const tray = await filled(6)
    tray.remove(tray.items[0]!.key)
    expect(uploads[0]!.cancel).toHaveBeenCalledOnce()
    uploads[0]!.tell(ready('0.pdf'))
    await settled()
    expect(tray.items.map(({ name }) => name)).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf'])
    expect(uploads.at(-1)!.name).toBe('5.pdf') // its place is another's
  })

  test('that was there already is deleted on the server; what was seen of it is let go', async () => {
    const tray = createTray()
    tray.add([file('cat.png', 'image/png')])
    await settled()
    uploads[0]!.tell(ready('cat.png'))
    tray.remove(tray.items[0]!.key)
    expect(ask).toHaveBeenCalledWith('/api/v1/uploads/id of cat.png', { method: 'DELETE' })
    expect(revoked).toHaveBeenCalledWith('blob:seen')
    expect(tray.items).toHaveLength(0)
  })

  test('before it was on its way never goes', async () => {
    const tray = createTray()
    tray.add([file('0.pdf')])
    tray.remove(tray.items[0]!.key)
    await settled()
    expect(uploads).toEqual([])
  })
})

describe('what is said as soon as its files are there', () => {
  const going = async (count: number) => {
    const tray = await filled(count)
    const go = vi.fn()
    const goOnce = createRoot(() => createGoing(tray, go))
    return { tray, go, goOnce }
  }

  test('waits for the last of them, and is said once', async () => {
    const { go, goOnce } = await going(2)
    uploads[0]!.tell(ready('0.pdf'))
    goOnce()
    expect(go).not.toHaveBeenCalled()
    uploads[1]!.tell(ready('1.pdf'))
    expect(go).toHaveBeenCalledOnce()
  })

  test('is not said by itself where one of them was refused, nor where nobody asked', async () => {
    const { go, goOnce } = await going(2)
    uploads[0]!.tell(ready('0.pdf'))
    goOnce()
    uploads[1]!.tell(NO)
    expect(go).not.toHaveBeenCalled()
    const other = await going(1)
    uploads.at(-1)!.tell(ready('0.pdf'))
    expect(other.go).not.toHaveBeenCalled()
  })
})

test('what is about to be sent somewhere stays while one looks at another conversation', () => {
  expect(trayOf(asha.account, somewhere(1))).toBe(trayOf(asha.account, somewhere(1)))
  expect(trayOf(asha.account, somewhere(1))).not.toBe(trayOf(asha.account, somewhere(2)))
})

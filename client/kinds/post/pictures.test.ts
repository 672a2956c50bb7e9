import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Attached, MOST_FILES } from '../../../shared/kernel/file.ts'
import type { FileId } from '../../../shared/kernel/ids.ts'
import { toast } from '../../ui/Toast.tsx'
import type { Item, Tray } from '../attach/tray.ts'
import { createPictures } from './pictures.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))
beforeEach(() => void vi.clearAllMocks())

const picture = (name: string, type = 'image/png') => new File(['x'], name, { type })
const attached = (id: string) => ({ id: id as FileId }) as Attached
const trayOf = (...states: Item['state'][]) => {
  const items = states.map((state, key) => ({ key, state }) as Item)
  const count = (is: string) => items.filter(({ state }) => state.is === is).length
  return {
    items,
    add: vi.fn(),
    take: vi.fn(() => []),
    coming: () => count('sending'),
    refused: () => count('refused'),
  } as unknown as Tray
}
const ready = (id: string): Item['state'] => ({ is: 'ready', file: attached(id) })
const sending: Item['state'] = { is: 'sending', sent: 0 }
const refused = { is: 'refused' } as Item['state']

describe('the pictures of a post', () => {
  test('are those that it shows already, then those that come along, as far as they are there', () => {
    const pictures = createPictures(trayOf(ready('new'), sending), [attached('one'), attached('two')])
    expect(pictures.ids()).toEqual(['one', 'two', 'new'])
    expect(pictures.count()).toBe(4)
    pictures.takeOut('one' as FileId)
    expect(pictures.ids()).toEqual(['two', 'new'])
  })

  test('are pictures and films: of anything else it is said that it does not go', () => {
    const tray = trayOf()
    const [cat, film, paper] = [picture('cat'), picture('film', 'video/mp4'), picture('paper', 'application/pdf')]
    createPictures(tray).add([cat, paper, film])
    expect(tray.add).toHaveBeenCalledWith([cat, film])
    expect(toast).toHaveBeenCalledOnce()
    createPictures(tray).add([paper])
    expect(tray.add).toHaveBeenCalledOnce()
  })

  test('are no more than a post carries, with those that it shows already', () => {
    const tray = trayOf(ready('a'))
    const before = Array.from({ length: MOST_FILES - 2 }, (_, at) => attached(`${at}`))
    const [first, second] = [picture('first'), picture('second')]
    const pictures = createPictures(tray, before)
    pictures.add([first, second])
    expect(tray.add).toHaveBeenCalledWith([first])
    expect(toast).toHaveBeenCalledOnce()
    const full = trayOf(ready('a'), ready('b'))
    createPictures(full, before).add([first])
    expect(full.add).not.toHaveBeenCalled()
  })

  test.each([
    ['all of them are there', [ready('a')], true],
    ['one is on its way', [ready('a'), sending], false],
    ['one was refused', [refused], false],
  ] as const)('where %s, may go: %s', (_, states, goes) => {
    expect(createPictures(trayOf(...states)).ready()).toBe(goes)
    expect(toast).toHaveBeenCalledTimes(goes ? 0 : 1)
  })

  test('leave the tray when the post has them', () => {
    const tray = trayOf(ready('a'))
    createPictures(tray).done()
    expect(tray.take).toHaveBeenCalledOnce()
  })
})

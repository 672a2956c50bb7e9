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
    remind: vi.fn(),
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
    ['all of them are there', [ready('a')], { goes: true, told: 0, reminded: 0 }],
    ['one is on its way', [ready('a'), sending], { goes: false, told: 1, reminded: 0 }],
    ['one was refused', [refused], { goes: false, told: 0, reminded: 1 }],
  ] as const)('where %s, may go: %o', (_, states, { goes, told, reminded }) => {
    const tray = trayOf(...states)
    expect(createPictures(tray).ready()).toBe(goes)
    expect(toast).toHaveBeenCalledTimes(told)
    expect(tray.remind).toHaveBeenCalledTimes(reminded)
  })

  test('leave the tray when the post has them', () => {
    const tray = trayOf(ready('a'))
    createPictures(tray).done()
    expect(tray.take).toHaveBeenCalledOnce()
  })
})

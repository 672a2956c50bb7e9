import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { somewhere } from '../../../shared/testing/index.ts'
import { askPermission, createPopups, permission } from './popups.ts'

class Shown {
  static permission: NotificationPermission = 'granted'
  static all: Shown[] = []
  onclick: (() => void) | null = null
  open = true
  readonly title: string
  readonly body: string
  constructor(title: string, { body, tag }: { body: string; tag: string }) {
    this.title = title
    this.body = body
    for (const other of Shown.all) if (other.tag === tag) other.open = false // as a browser does by the tag
    this.tag = tag
    Shown.all.push(this)
  }
  readonly tag: string
  close() {
    this.open = false
  }
}
const open = () => Shown.all.filter((one) => one.open).map(({ body }) => body)

const [tea, family] = [somewhere(1), somewhere(2)]
const focus = vi.fn()
const went = vi.fn()
beforeEach(() => {
  Shown.permission = 'granted'
  Shown.all = []
  vi.stubGlobal('Notification', Shown)
  vi.stubGlobal('window', { focus })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

test('one for each conversation: a later one takes the place of an earlier one', () => {
  const popups = createPopups(went)
  popups.show(tea, 4, { title: 'Rafi', body: 'one' })
  popups.show(family, 9, { title: 'Mitu', body: 'two' })
  popups.show(tea, 5, { title: 'Rafi', body: 'three' })
  expect(open()).toEqual(['two', 'three'])
})

test('leads to its message, brings the window to the front, and goes', () => {
  const popups = createPopups(went)
  popups.show(tea, 4, { title: 'Rafi', body: 'one' })
  Shown.all[0]!.onclick!()
  expect(went).toHaveBeenCalledExactlyOnceWith(tea, 4)
  expect(focus).toHaveBeenCalledOnce()
  expect(open()).toEqual([])
})

test('goes when what it tells of was read, and all of them at the end', () => {
  const popups = createPopups(went)
  for (const place of [tea, family]) popups.show(place, 1, { title: '', body: place })
  popups.settle((about) => about === family)
  expect(open()).toEqual([family])
  popups.clear()
  expect(open()).toEqual([])
})

test('nothing is shown without the permission', () => {
  Shown.permission = 'default'
  createPopups(went).show(tea, 1, { title: '', body: 'one' })
  expect(Shown.all).toEqual([])
})

test('a browser that lets only a worker show them is no error', () => {
  const Refusing = class extends Shown {
    constructor(...said: ConstructorParameters<typeof Shown>) {
      super(...said)
      throw new TypeError('Illegal constructor')
    }
  }
  vi.stubGlobal('Notification', Refusing)
  expect(() => createPopups(went).show(tea, 1, { title: '', body: 'one' })).not.toThrow()
})

test('the permission is unknown where there is none to have, also when it is asked for', async () => {
  vi.stubGlobal('Notification', undefined)
  expect(permission()).toBe('unknown')
  expect(await askPermission()).toBe('unknown')
})

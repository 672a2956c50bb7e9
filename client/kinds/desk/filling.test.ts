import '../testing/window.ts'
import { createRoot } from 'solid-js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { asha, rafi, somewhere } from '../../../shared/testing/index.ts'
import { dropDraftsOf } from '../../ui/drafts.ts'
import type { Live } from '../live.tsx'
import { formKey, readDraft } from './draft.ts'
import { createFilling } from './filling.ts'

const say = (en: string) => ({ en, bn: '' })
const FORM = {
  id: 'help',
  version: 1,
  place: 'none',
  point: 'none',
  files: 0,
  templates: [],
  categories: [{ id: 'problem', label: say('Problem') }],
  fields: [{ id: 'phone', label: say('Phone'), sort: 'phone', required: true }],
} as unknown as DeskForm

const kept = new Map<string, string>()
const shelf = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}
const send = vi.fn((): { outcome: Promise<unknown> } => ({ outcome: Promise.resolve() }))
const live = { account: asha.account, sync: { send }, connection: () => 'ready' } as unknown as Live
const nothing = { origin: null, text: '' }
const begin = (begun: Parameters<typeof createFilling>[2] = nothing) =>
  createRoot(() => createFilling(live, FORM, begun, shelf))

beforeEach(() => {
  kept.clear()
  send.mockClear()
})

describe('REP6 a form while it is filled in', () => {
  test('keeps every stroke on the device, and nothing of it once it was sent', async () => {
    const filling = begin()
    filling.write({ title: 'No light' })
    filling.answer('phone', '01711 000000')
    expect(readDraft(shelf, formKey('help', asha.account))).toMatchObject({
      title: 'No light',
      values: { phone: '01711 000000' },
    })
    expect(await filling.send()).toMatchObject({ is: 'done' })
    expect(readDraft(shelf, formKey('help', asha.account)).title).toBe('')
  })

  test('goes from the device with whoever signs out, and is nobody else’s', () => {
    begin().write({ title: 'No light' })
    expect(readDraft(shelf, formKey('help', rafi.account)).title).toBe('')
    const device = { ...shelf, length: kept.size, key: (at: number) => [...kept.keys()][at] ?? null }
    dropDraftsOf(device, rafi.account)
    expect(begin().filled().title).toBe('No light')
    dropDraftsOf(device, asha.account)
    expect(begin().filled().title).toBe('')
  })

  test('says what is missing only once somebody wanted to send it, and sends nothing', async () => {
    const filling = begin()
    expect(filling.faults()).toEqual({})
    expect(await filling.send()).toBeNull()
    expect(filling.faults()).toEqual({ title: 'missing', phone: 'missing' })
    expect(send).not.toHaveBeenCalled()
    filling.answer('phone', '01711 000000')
    filling.answer('phone', undefined)
    expect(filling.filled().values).toEqual({})
  })

  test('shows what the desk refuses at its field, until that is changed; the words stay', async () => {
    const refusal = new Refusal('ticket.form', { fields: { phone: 'unfit' } })
    send.mockImplementationOnce(() => ({ outcome: Promise.reject(refusal) }))
    const filling = begin()
    filling.write({ title: 'No light' })
    filling.answer('phone', '01711 000000')
    expect(await filling.send()).toMatchObject({ is: 'refused' })
    expect(filling.faults()).toEqual({ phone: 'unfit' })
    expect(filling.filled().title).toBe('No light')
    filling.answer('phone', '01711 000001')
    expect(filling.faults()).toEqual({})
  })

  test('is looked at without being sent', () => {
    const filling = begin()
    expect(filling.look()).toBe(false)
    expect(filling.faults()).toMatchObject({ title: 'missing' })
    expect(send).not.toHaveBeenCalled()
  })

  test('begins with what was said elsewhere, unless something stands there already', () => {
    const begun = { origin: { conversation: somewhere(1), message: 4 }, text: '> You fool\n\n' }
    expect(begin(begun).filled().text).toBe('> You fool\n\n')
    begin().write({ text: 'half written' })
    expect(begin(begun).filled().text).toBe('half written')
  })
})

import { createRoot } from 'solid-js'
import { describe, expect, test } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import { dropDraftsOf } from '../../ui/drafts.ts'
import { deviceOfNobody } from '../testing/device.ts'
import { createEditing } from './editing.ts'
import { createShelf } from './kept.ts'

const printer: ArticleDraft = {
  conversation: '01980000-0000-7000-8000-000000000001' as ConversationId,
  slug: 'printer',
  stage: 'published',
  content: {
    language: 'en',
    title: 'The printer',
    text: 'Off and on.',
    audience: 'public',
    desk: null,
    keywords: ['toner', 'paper'],
    translation: null,
  },
  waiting: false,
  edition: 2,
  versions: [{ version: 1, at: 0, by: null }],
  helpful: 0,
  unhelpful: 0,
  answers: { helpful: 0, unhelpful: 0 },
  words: [],
}
const theirs: ArticleDraft = { ...printer, edition: 4, content: { ...printer.content, text: 'Shake the toner.' } }

const begin = (
  article: ArticleDraft | null = printer,
  here: Parameters<typeof createShelf>[0] = deviceOfNobody(),
  account = 'farida',
) =>
  createRoot(() => createEditing({ article, language: 'en', shelf: createShelf(here, account, article?.slug ?? null) }))

describe('ART7 an article while it is written', () => {
  test('knows whether it is another than what stands there', () => {
    const editing = begin()
    expect(editing.dirty()).toBe(false)
    editing.write({ text: 'On.' })
    expect(editing.dirty()).toBe(true)
    editing.write({ text: 'Off and on.', keywords: 'toner,paper', title: ' The printer ' })
    expect(editing.dirty()).toBe(false)
  })

  test('is late where somebody else wrote, and keeps its words until one of both is chosen', () => {
    const editing = begin()
    editing.write({ text: 'On.' })
    editing.heard(theirs)
    expect([editing.late(), editing.written().text, editing.base()?.content.text]).toEqual([
      true,
      'On.',
      'Shake the toner.',
    ])
    editing.goOn()
    expect([editing.late(), editing.dirty(), editing.written().text]).toEqual([false, true, 'On.'])
    editing.heard({ ...theirs, edition: 6 })
    editing.discard()
    expect([editing.late(), editing.dirty(), editing.written().text]).toEqual([false, false, 'Shake the toner.'])
  })

  test('takes what somebody else wrote where it was not touched, or says the same', () => {
    const untouched = begin()
    untouched.heard(theirs)
    expect([untouched.late(), untouched.written().text]).toEqual([false, 'Shake the toner.'])
    const same = begin()
    same.write({ text: 'Shake the toner.' })
    same.heard(theirs)
    expect([same.late(), same.dirty()]).toEqual([false, false])
  })

  test('is done as far as it was sent: what was typed meanwhile goes on from there', () => {
    const editing = begin()
    editing.write({ text: 'On.' })
    const sent = editing.content()
    editing.write({ text: 'On!' })
    editing.stands(sent, 3)
    editing.heard({ ...printer, edition: 3, content: sent })
    expect([editing.late(), editing.dirty(), editing.written().text]).toEqual([false, true, 'On!'])
    editing.stands(editing.content(), 4)
    expect([editing.late(), editing.dirty()]).toEqual([false, false])
  })

  test('goes by its title as long as it has no address of its own', () => {
    const editing = begin(null)
    expect(editing.dirty()).toBe(false)
    editing.write({ title: 'The lift' })
    expect([editing.written().slug, editing.dirty()]).toEqual(['the-lift', true])
    editing.write({ slug: 'lift' })
    editing.write({ title: 'Lifts' })
    expect(editing.written().slug).toBe('lift')
    editing.discard()
    editing.write({ title: 'Stairs' })
    expect(editing.written().slug).toBe('stairs')
  })
})

describe('ART8 what was written and not saved', () => {
  test('waits on this device, each article by itself, until it is discarded or stands there', () => {
    const here = deviceOfNobody()
    const lift = { ...printer, slug: 'lift' }
    begin(printer, here).write({ text: 'On.' })
    begin(lift, here).write({ text: 'Press.' })
    begin(null, here).write({ title: 'Stairs' })
    expect([printer, lift, null].map((article) => begin(article, here).written())).toMatchObject([
      { slug: 'printer', text: 'On.' },
      { slug: 'lift', text: 'Press.' },
      { slug: 'stairs', title: 'Stairs' },
    ])
    const again = begin(printer, here)
    expect(again.found()).toBe(true)
    again.stands(again.content(), 3)
    expect(again.found()).toBe(false)
    begin(lift, here).discard()
    const stairs = begin(null, here)
    stairs.stands(stairs.content(), 1)
    expect([stairs.late(), stairs.made()]).toEqual([false, 1])
    stairs.settle()
    expect(here.length).toBe(0)
  })

  test('says so where somebody else wrote meanwhile, and is gone where that is the same', () => {
    const here = deviceOfNobody()
    begin(printer, here).write({ text: 'On.' })
    const late = begin(theirs, here)
    expect([late.late(), late.written().text]).toEqual([true, 'On.'])
    late.goOn()
    expect([begin(theirs, here).late(), begin(theirs, here).dirty()]).toEqual([false, true])
    const same = begin({ ...theirs, content: { ...printer.content, text: 'On.' }, edition: 6 }, here)
    expect([same.late(), same.found(), here.length]).toEqual([false, false, 0])
  })

  test('DSK9 is nobody else’s, and goes with whoever signs out', () => {
    const here = deviceOfNobody()
    here.setItem('theme', 'pink')
    begin(printer, here).write({ text: 'On.' })
    begin(printer, here, 'tanvir').write({ text: 'Off.' })
    expect([begin(printer, here).written().text, begin(printer, here, 'lina').dirty()]).toEqual(['On.', false])
    dropDraftsOf(here, 'farida')
    expect([begin(printer, here).dirty(), begin(printer, here, 'tanvir').dirty(), here.length]).toEqual([
      false,
      true,
      2,
    ])
  })

  test('from another age is not there, and without a place for it lasts as long as the page', () => {
    const here = deviceOfNobody()
    here.setItem('draft of article printer by farida', '{"made":2,"written":{"title":5}}')
    expect(begin(printer, here).dirty()).toBe(false)
    here.setItem('draft of article printer by farida', 'nonsense')
    expect(begin(printer, here).dirty()).toBe(false)
    const none = () => {
      throw new Error('forbidden')
    }
    const editing = begin(printer, { getItem: none, setItem: none, removeItem: none })
    editing.write({ text: 'On.' })
    expect(editing.written().text).toBe('On.')
  })
})

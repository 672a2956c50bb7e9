import { describe, expect, test } from 'vitest'
import { asha, given, platform, rafi } from '../../testing/index.ts'
import { group } from '../group/index.ts'
import { linkIn } from './index.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const joined = { type: 'member.joined', account: rafi.account } as const
const SAID = 3
const preview = { url: 'https://tea.example/', title: 'Tea', description: 'Black and green', site: 'tea.example' }
const said = given(group, created, joined, { type: 'message.sent', text: 'Look: https://tea.example/' })
const add = { type: 'preview.add', target: SAID, preview } as const
const dismiss = { type: 'preview.dismiss', target: SAID } as const
const shown = said.after(platform(asha), add)

describe('the page that a text points to', () => {
  test.each([
    ['See https://example.org/tea.', 'https://example.org/tea'],
    ['(https://example.org/a_(b)).', 'https://example.org/a_(b)'],
    ['https://example.org/a_(b', 'https://example.org/a_(b'],
    ['<https://example.org>', 'https://example.org'],
    ['[here](http://example.org/x?y=1#z)', 'http://example.org/x?y=1#z'],
    ['চা: HTTPS://example.org/চা, তারপর', 'HTTPS://example.org/চা'],
    ['https://one.example and https://two.example', 'https://one.example'],
    ['`https://code.example` https://page.example', 'https://page.example'],
    ['```\nhttps://code.example\n```', null],
    ['||https://hidden.example||', null],
    ['ftp://example.org, example.org, mailto:a@b.org', null],
    ['https://', null],
    ['xhttps://example.org', null],
    [`https://example.org/${'x'.repeat(2_000)}`, null],
    ['', null],
  ])('%j points to %j', (text, link) => {
    expect(linkIn(text)).toBe(link)
  })
})

describe('a preview', () => {
  test('PRV1 is added by the platform, and stands below the message', () => {
    expect(said.when(platform(asha), add)).toEqual([{ ...add, type: 'preview.added' }])
    expect(shown.message(SAID)!.preview).toEqual(preview)
  })

  test('PRV1 once, and only of the page that the message points to now', () => {
    expect(shown.when(platform(asha), add)).toEqual([])
    expect(said.when(platform(asha), { ...add, preview: { ...preview, url: 'https://rice.example/' } })).toEqual([])
    expect(() => said.when(platform(rafi), add)).toThrow('message.notYours')
  })

  test('PRV2 goes when the text points elsewhere, and stays when it does not', () => {
    const edit = (text: string) =>
      shown.after(asha, { type: 'message.edit', target: SAID, text }).message(SAID)!.preview
    expect(edit('Do look: https://tea.example/ !')).toEqual(preview)
    expect(edit('Look: https://rice.example/')).toBeNull()
    expect(edit('Never mind')).toBeNull()
  })

  test('PRV2 goes with its message', () => {
    expect(shown.after(asha, { type: 'message.remove', target: SAID }).message(SAID)!.preview).toBeNull()
  })

  test('PRV3 is taken away by who wrote the message, and by nobody else', () => {
    expect(shown.after(asha, dismiss).message(SAID)!.preview).toBeNull()
    expect(() => shown.when(rafi, dismiss)).toThrow('message.notYours')
    expect(said.when(asha, dismiss)).toEqual([])
  })

  test.each([
    ['no address', { ...preview, url: 'tea' }],
    ['an address that runs', { ...preview, url: 'javascript:alert(1)' }],
    ['no title', { ...preview, title: '' }],
    ['more than a card holds', { ...preview, description: 'x'.repeat(601) }],
    ['a picture from elsewhere', { ...preview, image: 'https://tea.example/a.png' }],
  ])('PRV1 has a shape: not with %s', (_, bad) => {
    expect(() => said.when(platform(asha), { ...add, preview: bad as never })).toThrow('input.invalid')
  })
})

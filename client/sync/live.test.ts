import { createEffect, createRoot } from 'solid-js'
import { describe, expect, test } from 'vitest'
import type { Direct } from '../../shared/kinds/direct/index.ts'
import { asha, mitu, rafi } from '../../shared/testing/index.ts'
import { createLive, type Live } from './live.ts'
import { createStage, direct, group, type Stage } from './testing/index.ts'

/** How often each thing that is drawn was drawn. */
const setUp = async () => {
  const stage = createStage()
  const device = await stage.device(asha)
  const drawn: string[] = []
  let dispose = () => {}
  const draw = (body: (live: Live) => void) =>
    createRoot((end) => {
      dispose = end
      body(createLive(device.sync, stage.hands.clock.now))
    })
  return {
    stage,
    device,
    draw,
    track: (name: () => string) => createEffect(() => void drawn.push(name())),
    drawn: () => drawn.splice(0),
    end: () => dispose(),
  }
}

const pass = ({ hands }: Stage, ms = 500) => hands.pass(ms)

describe('what is drawn', () => {
  test('one new message is one new line, and nothing else of the timeline', async () => {
    const { stage, draw, track, drawn } = await setUp()
    for (const text of ['one', 'two']) stage.say(rafi, text)
    await pass(stage)
    draw((live) => {
      const { view } = live.open<Direct>(direct, { visible: () => false })
      const texts = () => view.lines.map((line) => (line.line === 'message' ? line.message.text : line.event.type))
      track(() => `lines ${view.lines.length}`)
      track(() => `first ${texts()[2]}`)
      track(() => `contact ${view.state.contact}`)
    })
    await pass(stage)
    drawn()
    stage.say(rafi, 'three')
    await pass(stage)
    expect(drawn()).toEqual(['lines 5', 'first one'])
  })

  test('a line stays the same line when its message is logged, edited, reacted to', async () => {
    const { stage, draw, track, drawn, device } = await setUp()
    const seen = new Set<unknown>()
    let live: Live | undefined
    draw((made) => {
      live = made
      const { view } = made.open<Direct>(direct, { visible: () => false })
      track(() => {
        const line = view.lines[2]
        if (line?.line !== 'message') return 'none'
        seen.add(line)
        return `${line.status} ${line.message.text} ${JSON.stringify(line.message.reactions)}`
      })
    })
    device.line.weather.delay = 0
    live!.open(direct, { visible: () => false }).send({ type: 'message.send', text: 'hi' })
    await pass(stage)
    stage.server.act(rafi, direct, { type: 'message.react', target: 3, emoji: '👍' })
    stage.server.act(mitu, group, { type: 'message.send', text: 'elsewhere' })
    await pass(stage)
    stage.server.act(asha, direct, { type: 'message.edit', target: 3, text: 'hello' })
    await pass(stage)
    stage.server.act(rafi, direct, { type: 'message.unreact', target: 3, emoji: '👍' })
    await pass(stage)
    expect(drawn()).toEqual([
      'none',
      'waiting hi {}',
      'logged hi {}',
      `logged hi ${JSON.stringify({ '👍': [rafi.account] })}`,
      `logged hello ${JSON.stringify({ '👍': [rafi.account] })}`,
      'logged hello {}',
    ])
    expect(seen.size).toBe(1)
  })

  test('a row of the list is redrawn where it changed, and rows change places without being drawn anew', async () => {
    const { stage, draw, track, drawn } = await setUp()
    let live: Live | undefined
    draw((made) => {
      live = made
      track(() => `order ${made.rows.map(({ kind }) => kind)}`)
      const rows = Object.fromEntries(made.rows.map((row) => [row.kind, row]))
      track(() => `direct ${rows.direct!.last?.text} ${rows.direct!.unread}`)
      track(() => `group ${rows.group!.last?.text} ${rows.group!.unread}`)
      track(() => `badge ${made.badge()} unread ${made.unread()}`)
    })
    drawn()
    stage.say(rafi, 'hi')
    await pass(stage)
    expect(drawn()).toEqual(['direct hi 1', 'badge 0 unread 1', 'badge 1 unread 1'])
    stage.say(rafi, 'hi all', group)
    await pass(stage)
    const after = drawn()
    expect(after).toEqual(expect.arrayContaining(['order group,direct', 'group hi all 1', 'badge 1 unread 2']))
    expect(after.filter((name) => name.startsWith('direct'))).toEqual([])
    expect(live!.row(group)).toMatchObject({ unread: 1 })
  })

  test('what is drawn is a copy: the truth is not rewritten by drawing', async () => {
    const { stage, draw, device } = await setUp()
    stage.say(rafi, 'one')
    draw((live) => void live.open(direct, { visible: () => false }))
    await pass(stage)
    for (let times = 0; times < 20; times += 1) {
      stage.server.act(rafi, direct, { type: 'message.edit', target: 3, text: `one ${times}` })
      await pass(stage)
    }
    const plain = device.sync.open(direct, { visible: () => false })
    await pass(stage)
    expect(plain.view().lines[2]).toMatchObject({ message: { text: 'one 19', seq: 3 } })
    expect(device.sync.inbox.row(direct)?.last).toMatchObject({ text: 'one 19' })
  })

  test('people, presence, typing, drafts and the connection are signals of their own', async () => {
    const { stage, draw, track, drawn, device, end } = await setUp()
    let live: Live | undefined
    draw((made) => {
      live = made
      made.show([rafi.account])
      const opened = made.open(direct, { visible: () => false })
      track(() => `${made.person(rafi.account)?.name}`)
      track(() => `${made.presence(rafi.account)?.status}`)
      track(() => `typing ${opened.typing().length}`)
      track(() => `draft ${opened.draft().text}`)
      track(() => `${made.connection()} ${made.level()}`)
      opened.write({ text: 'hm', replyTo: null })
      opened.blur()
    })
    await pass(stage)
    expect(drawn()).toEqual(
      expect.arrayContaining(['undefined', 'Rafi', 'online', 'typing 0', 'draft hm', 'ready false']),
    )
    device.line.say('typing', { conversation: direct, account: rafi.account, on: true })
    device.line.say('presence', [{ account: rafi.account, status: 'busy', seenAt: null }])
    expect(drawn()).toEqual(['typing 1', 'busy'])
    expect(live!.typing(direct)).toEqual([rafi.account])
    device.line.cut()
    expect(drawn()).toEqual(expect.arrayContaining(['offline false']))
    device.line.mend()
    await pass(stage)
    expect(drawn()).toEqual(expect.arrayContaining(['ready true', 'online']))
    end()
    stage.say(rafi, 'nobody looks')
    await pass(stage)
    expect(device.sync.inbox.row(direct)).toMatchObject({ unread: 1 })
  })
})

import '../testing/window.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Attached } from '../../../shared/kernel/file.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { KindName } from '../../../shared/kernel/kind.ts'
import { LONGEST_TEXT, type Message } from '../../../shared/kinds/thread/index.ts'
import { asha, mitu, rafi } from '../../../shared/testing/index.ts'
import { createStage, direct, group, type Stage } from '../../sync/testing/index.ts'
import { toast } from '../../ui/Toast.tsx'
import type { Tray } from '../attach/tray.ts'
import { liveOver } from '../testing/live.ts'
import type { Place } from './command.ts'
import { commandsFor } from './commands.ts'
import { change, fits, speak, speakWith } from './sending.ts'

vi.mock('../../ui/Toast.tsx', () => ({ Toasts: () => null, toast: vi.fn() }))

const ends: (() => void)[] = []
beforeEach(() => void vi.clearAllMocks())
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const person = async ({ params: { username } }: { params: { username: string } }) => {
  if (username !== 'joy') throw new Error('nobody')
  return { id: mitu.account, username, name: 'Joy' }
}
/** Where somebody writes, and what is said there. */
const writing = async (
  where: ConversationId = direct,
  {
    kind = 'direct' as KindName,
    who = asha,
    stage = createStage(),
  }: { kind?: KindName; who?: typeof asha; stage?: Stage } = {},
) => {
  const { sync } = await stage.device(who)
  const { live, end } = liveOver(sync, { person })
  ends.push(end)
  for (const one of [asha, rafi, mitu]) live.person(one.account)
  await stage.hands.pass(1_000) // by then it is known what people are called
  const help = vi.fn()
  const place: Place = { live, conversation: where, state: stage.server.logs.get(where)!.state, kind, help }
  const onSaid = vi.fn()
  const say = async (text: string, replyTo: number | null = null) => {
    const [done] = await Promise.all([speak(place, text, replyTo, onSaid), stage.hands.pass(1_000)])
    return done
  }
  const last = () => stage.server.logs.get(where)!.events.at(-1)!
  return { place, say, last, onSaid, help, stage, live }
}
const trayOf = (files: string[], { coming = 0, refused = 0 } = {}) =>
  ({
    items: files,
    coming: () => coming,
    refused: () => refused,
    remind: vi.fn(),
    take: () => files.map((id) => ({ id }) as Attached),
  }) as unknown as Tray

describe('what is said', () => {
  test('calls those whom it names, if they are there', async () => {
    const { say, last, onSaid } = await writing(group, { kind: 'group' })
    expect(await say('Hello @rafi and @Mitu, and mail@joy too', 3)).toBe(true)
    expect(last()).toMatchObject({ type: 'message.sent', replyTo: 3, mentions: [rafi.account, mitu.account] })
    expect(last()).not.toHaveProperty('everyone')
    expect(onSaid).toHaveBeenCalledOnce()
    await say('nobody in particular')
    expect(last()).not.toHaveProperty('mentions')
  })

  test('calls everybody, where its writer may', async () => {
    const { say, last, stage } = await writing(group, { kind: 'group' })
    await say('Ready, @everyone?')
    expect(last()).toMatchObject({ text: 'Ready, @everyone?', everyone: true })
    stage.server.act(asha, group, { type: 'group.change', visibility: 'public' })
    const member = await writing(group, { kind: 'group', who: mitu, stage })
    await member.say('Ready, @everyone?')
    expect(member.last()).not.toHaveProperty('everyone')
  })

  test('may be words that look like a command', async () => {
    const { say, last } = await writing()
    await say('//help is what you type')
    expect(last()).toMatchObject({ text: '/help is what you type' })
    await say('/usr/bin is full')
    expect(last()).toMatchObject({ text: '/usr/bin is full' })
  })

  test('goes with its files, and without words where there are none', async () => {
    const { place, last, onSaid } = await writing()
    const say = vi.spyOn(place.live, 'wish').mockImplementation(() => undefined)
    speakWith(place, '  ', 3, trayOf(['f1', 'f2']), onSaid)
    expect(say).toHaveBeenLastCalledWith(direct, { type: 'message.send', files: ['f1', 'f2'], replyTo: 3 })
    speakWith(place, '/mute is no command here, @rafi', null, trayOf(['f1']), onSaid)
    expect(say).toHaveBeenLastCalledWith(direct, {
      type: 'message.send',
      text: '/mute is no command here, @rafi',
      mentions: [rafi.account],
      files: ['f1'],
    })
    expect(onSaid).toHaveBeenCalledTimes(2)
    expect(last()).not.toMatchObject({ type: 'message.sent' })
  })

  test('can be changed afterwards, with those whom it calls', async () => {
    const { place, last, stage } = await writing()
    const seq = stage.say(asha, 'Hello')
    await stage.hands.pass(500)
    change(place, { seq } as Message, 'Hello @rafi')
    await stage.hands.pass(1_000)
    expect(last()).toMatchObject({ type: 'message.edited', target: seq, mentions: [rafi.account] })
  })
})

describe('what may go', () => {
  test.each([
    ['words', 'hello', null, true],
    ['blanks', '  \n ', null, false],
    ['files without words', '', trayOf(['f1']), true],
    ['an empty tray without words', '', trayOf([]), false],
  ])('%s', (_, text, tray, goes) => {
    expect(fits(text, tray)).toBe(goes)
    expect(toast).not.toHaveBeenCalled() // nothing to say is nothing wrong
  })

  test.each([
    ['more words than a message has', 'x'.repeat(LONGEST_TEXT + 1), null],
    ['files that are on their way', 'hello', trayOf(['f1'], { coming: 1 })],
  ])('not %s, and it says why', (_, text, tray) => {
    expect(fits(text, tray)).toBe(false)
    expect(toast).toHaveBeenCalledWith(expect.any(String), { tone: 'warning' })
  })

  test('not files that were refused, and it says so where they stand', () => {
    const tray = trayOf(['f1'], { refused: 1 })
    expect(fits('hello', tray)).toBe(false)
    expect(tray.remind).toHaveBeenCalledOnce()
    expect(toast).not.toHaveBeenCalled() // it would lie over what takes them out
  })
})

describe('what is typed in place of words', () => {
  test('is done, and nothing is said by it', async () => {
    const { say, last, onSaid, help, live } = await writing()
    const before = last()
    expect(await say('/help')).toBe(true)
    expect(help).toHaveBeenCalledOnce()
    await say('/mute')
    expect(live.isMuted(live.row(direct)!.tuned)).toBe(true)
    await say('/UNMUTE')
    expect(live.isMuted(live.row(direct)!.tuned)).toBe(false)
    expect(toast).toHaveBeenCalledTimes(2)
    expect(last()).toBe(before)
    expect(onSaid).not.toHaveBeenCalled()
  })

  test('may stand for words', async () => {
    const { say, last } = await writing()
    await say('/shrug who knows')
    expect(last()).toMatchObject({ text: expect.stringContaining('who knows ¯') })
  })

  test.each([
    ['that nobody knows', '/dance'],
    ['that is a name of something else', '/constructor'],
    ['that belongs elsewhere', '/leave'],
  ])('%s is kept, and it says so', async (_, text) => {
    const { say, last } = await writing()
    const before = last()
    expect(await say(text)).toBe(false)
    expect(toast).toHaveBeenCalledWith(expect.any(String), { tone: 'warning' })
    expect(last()).toBe(before)
  })

  test('in a group is what its member may do there', async () => {
    const owner = await writing(group, { kind: 'group' })
    expect(commandsFor(owner.place)).toEqual(expect.arrayContaining(['help', 'invite', 'rename', 'topic', 'leave']))
    const member = await writing(group, { kind: 'group', who: mitu })
    expect(commandsFor(member.place)).not.toContain('rename')
    expect(await member.say('/rename Ours')).toBe(false)
    expect(commandsFor((await writing()).place)).not.toContain('leave')
  })

  test('in a group names it and says what it is about', async () => {
    const { say, last } = await writing(group, { kind: 'group' })
    expect(await say('/rename')).toBe(false) // to what?
    await say('/rename Football')
    expect(last()).toMatchObject({ type: 'group.changed', name: 'Football' })
    await say('/topic Fridays at five')
    expect(last()).toMatchObject({ type: 'group.changed', about: 'Fridays at five' })
  })

  test('in a group invites by name, and says that nobody goes by one', async () => {
    const { say, place } = await writing(group, { kind: 'group' })
    const wish = vi.spyOn(place.live, 'wish').mockImplementation(() => undefined)
    expect(await say('/invite @Joy')).toBe(true)
    expect(wish).toHaveBeenCalledWith(group, { type: 'group.invite', accounts: [mitu.account] })
    expect(await say('/invite @somebody')).toBe(false)
    expect(wish).toHaveBeenCalledOnce()
  })
})

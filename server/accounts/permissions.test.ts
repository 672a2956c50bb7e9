import { describe, expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '../../shared/kernel/actor.ts'
import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import { KINDS, type KindName } from '../../shared/kernel/kind.ts'
import { kinds } from '../../shared/kinds/index.ts'
import { type Action, actions, demand, may } from './permissions.ts'

const account = '01900000-0000-7000-8000-000000000001' as AccountId
const session = '01900000-0000-7000-8000-000000000002' as SessionId
const as = (role: Role): Actor => ({ account, role, session })
const platform: Actor = { account, role: 'user', session: null }

const ANYONE = ['people.read', 'people.search']
/** whoever opens a ticket goes on with it, signed in or by a link */
const REQUESTER = ['open', 'close', 'reopen', 'point', 'rate', 'handOver'].map((what) => `ticket.${what}`)
/** … but for whom there is a link, by which they sign in */
const COMING = ['file.upload', 'account.read', 'session.end', 'guest.link']
const PLATFORM = [
  ...['messages.erase', 'self.open', 'notification.raise', 'lesson.begin', 'preview.add', 'sending.finish'],
  ...['ticket.give', 'ticket.take', 'ticket.giveBack', 'ticket.ring', 'message.hold', 'held.finish'],
]
const BOT = [
  ...ANYONE,
  ...['send', 'forward', 'edit', 'remove', 'react', 'unreact'].map((what) => `message.${what}`),
  ...[
    'file.upload',
    'presence.watch',
    'poll.close',
    'survey.close',
    'contact.accept',
    'contact.decline',
    'group.join',
    'group.decline',
    'group.leave',
    'notification.read',
    'ticket.handOver',
    'suggestion.make',
  ],
]
const [PROVIDER, AGENT, MODERATOR, ADMIN] = [
  ['provider', 'agent', 'moderator', 'admin', 'superadmin'],
  ['agent', 'moderator', 'admin', 'superadmin'],
  ['moderator', 'admin', 'superadmin'],
  ['admin', 'superadmin'],
] as const satisfies readonly (readonly Role[])[]
/** Who may that which not everybody may who is somebody, from whom on. */
const FROM: readonly (readonly [readonly Role[], readonly Action[]])[] = [
  [
    PROVIDER,
    [
      ...(['ticket.claim', 'ticket.assign', 'ticket.acknowledge', 'ticket.move', 'ticket.solve'] as const),
      ...([
        'ticket.rename',
        'ticket.sort',
        'ticket.locate',
        'ticket.change',
        'ticket.prioritise',
        'note.post',
      ] as const),
    ],
  ],
  [
    AGENT,
    [
      ...(['ticket.transfer', 'ticket.tag', 'ticket.link', 'ticket.unlink', 'ticket.merge', 'ticket.unmerge'] as const),
      ...(['macro.run', 'article.draft', 'article.publish', 'article.retire', 'article.restore'] as const),
      ...(['people.place', 'duty.read', 'duty.change', 'suggestion.take', 'suggestion.dismiss'] as const),
    ],
  ],
  [['guest'], ['guest.link']],
  [['bot'], ['suggestion.make']],
  [MODERATOR, ['ticket.remove', 'ticket.restore', 'suggestions.measure', 'moderation.decide', 'moderation.rule']],
  [ADMIN, ['places.change', 'desks.change', 'staff.read', 'staff.change', 'staff.suspend', 'audit.read']],
]
const ONLY: ReadonlyMap<Action, readonly Role[]> = new Map(
  FROM.flatMap(([roles, those]) => those.map((action) => [action, roles] as const)),
)
const allowedTo: Readonly<Record<Role, readonly string[]>> = {
  guest: [...ANYONE, ...COMING, ...REQUESTER],
  bot: BOT,
  ...(Object.fromEntries(
    ROLES.filter((role) => role !== 'guest' && role !== 'bot').map((role) => [
      role,
      actions.filter((action) => !PLATFORM.includes(action) && (ONLY.get(action)?.includes(role) ?? true)),
    ]),
  ) as Record<Exclude<Role, 'guest' | 'bot'>, string[]>),
}

interface Variant {
  readonly options: readonly { readonly entries: { readonly type: { readonly literal: string } } }[]
}

describe('AC10 DSK8 the permission table', () => {
  test('has a line for every command of every kind', () => {
    const commands = Object.values(kinds).flatMap(({ command }) =>
      (command as unknown as Variant).options.map(({ entries }) => entries.type.literal),
    )
    expect(commands.filter((command) => !actions.includes(command as Action))).toEqual([])
    expect(commands.length).toBeGreaterThan(30)
  })

  test.each(ROLES)('allows a %s exactly what it says', (role) => {
    const allowed = actions.filter((action) => may(as(role), action))
    expect([...allowed].sort()).toEqual([...allowedTo[role]].sort())
  })

  test('GUE2 lets a guest talk in tickets, and say or change nothing anywhere else', () => {
    const besides = (kind: KindName) =>
      actions.filter((action) => may(as('guest'), action, kind) && !may(as('guest'), action))
    const talk = ['send', 'edit', 'remove', 'react', 'unreact'].map((what) => `message.${what}`)
    expect(besides('ticket')).toEqual([...talk, 'reply.cancel', 'reply.again', 'reply.rate'])
    for (const kind of KINDS.filter((kind) => kind !== 'ticket')) expect(besides(kind)).toEqual([])
  })

  test.each(PLATFORM)('leaves %s to the platform', (action) => {
    expect(may(platform, action as Action)).toBe(true)
    expect(may(as('superadmin'), action as Action)).toBe(false)
    expect(may(null, action as Action)).toBe(false)
  })

  test('lets the platform do for an account no more than the account may', () => {
    expect(may({ ...platform, role: 'bot' }, 'contact.request')).toBe(false)
    expect(may(platform, 'contact.request')).toBe(true)
  })

  test.each(['', 'constructor', '__proto__', 'toString', 'message', 'message.*'])('knows no %j', (action) => {
    expect(may(as('superadmin'), action as Action)).toBe(false)
  })

  test('says to a guest that signing in would help, and to others that it is not theirs', () => {
    expect(() => demand(null, 'message.send')).toThrow('auth.required')
    expect(() => demand(as('bot'), 'group.create')).toThrow('auth.forbidden')
    expect(() => demand(as('user'), 'message.send')).not.toThrow()
  })
})

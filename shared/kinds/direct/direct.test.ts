import { describe, expect, test } from 'vitest'
import { directOf } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { DAY, MINUTE } from '../../kernel/time.ts'
import { asha, by, farida, given, mitu, platform, rafi } from '../../testing/index.ts'
import { type DirectCommand, type DirectEvent, direct, fits, otherOf } from './index.ts'

const asks = { type: 'contact.requested', to: rafi.account } as const
const accepts = by(rafi, { type: 'contact.accepted' })
const hello = { type: 'message.sent', text: 'Is the bridge open?' } as const
const removes = { type: 'contact.removed' } as const
const ashaBlocks = { type: 'contact.blocked', to: rafi.account } as const
const rafiBlocks = by(rafi, { type: 'contact.blocked', to: asha.account })

const STATES = {
  'they do not know each other': given(direct),
  'Asha has asked': given(direct, asks),
  'Rafi declined': given(direct, asks, by(rafi, { type: 'contact.declined' })),
  'Asha withdrew': given(direct, asks, { type: 'contact.cancelled' }),
  'they are contacts': given(direct, asks, accepts),
  'Asha ended it': given(direct, asks, accepts, hello, removes),
  'Asha blocked Rafi': given(direct, asks, accepts, hello, ashaBlocks),
  'Asha blocked somebody she never knew': given(direct, ashaBlocks),
  'Rafi blocked Asha': given(direct, asks, accepts, rafiBlocks),
  'both blocked': given(direct, asks, ashaBlocks, rafiBlocks),
  'Asha unblocked Rafi': given(direct, asks, ashaBlocks, { type: 'contact.unblocked' }),
  'both blocked, and Asha unblocked': given(direct, asks, ashaBlocks, rafiBlocks, { type: 'contact.unblocked' }),
} as const
type State = keyof typeof STATES

const PEOPLE = { Asha: asha, Rafi: rafi } as const
const wishesOf = (who: keyof typeof PEOPLE): Record<string, DirectCommand> => {
  const to = (who === 'Asha' ? rafi : asha).account
  return {
    ask: { type: 'contact.request', to },
    remind: { type: 'contact.boost' },
    accept: { type: 'contact.accept' },
    decline: { type: 'contact.decline' },
    withdraw: { type: 'contact.cancel' },
    end: { type: 'contact.remove' },
    block: { type: 'contact.block', to },
    unblock: { type: 'contact.unblock' },
    write: { type: 'message.send', text: 'hello' },
  }
}
const WISHES = Object.keys(wishesOf('Asha'))

const none = '–'
const stranger = 'conversation.unknown'
const notAsked = 'contact.notAsked'
const unknown = 'contact.none'
const mine = 'contact.blockedByYou'
const theirs = 'contact.unavailable'

/** What comes of every wish in every state, two days later: events without "contact.", refusals as they are. */
// biome-ignore format: a table
const TABLE: Record<State, Record<keyof typeof PEOPLE, readonly string[]>> = {
  //                               ask          remind    accept      decline     withdraw     end        block      unblock      write
  'they do not know each other': {
    Asha:                         ['requested', stranger, stranger,   stranger,   stranger,    stranger,  'blocked', stranger,    stranger],
    Rafi:                         ['requested', stranger, stranger,   stranger,   stranger,    stranger,  'blocked', stranger,    stranger],
  },
  'Asha has asked': {
    Asha:                         [none,        'boosted', notAsked,  notAsked,   'cancelled', none,      'blocked', none,        unknown],
    Rafi:                         ['accepted',  notAsked, 'accepted', 'declined', notAsked,    none,      'blocked', none,        unknown],
  },
  'Rafi declined': {
    Asha:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
    Rafi:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
  },
  'Asha withdrew': {
    Asha:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
    Rafi:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
  },
  'they are contacts': {
    Asha:                         [none,        notAsked, none,       notAsked,   notAsked,    'removed', 'blocked', none,        'message.sent'],
    Rafi:                         [none,        notAsked, none,       notAsked,   notAsked,    'removed', 'blocked', none,        'message.sent'],
  },
  'Asha ended it': {
    Asha:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
    Rafi:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
  },
  'Asha blocked Rafi': {
    Asha:                         [mine,        notAsked, notAsked,   notAsked,   notAsked,    none,      none,      'unblocked', mine],
    Rafi:                         [theirs,      notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        theirs],
  },
  'Asha blocked somebody she never knew': {
    Asha:                         [mine,        notAsked, notAsked,   notAsked,   notAsked,    none,      none,      'unblocked', mine],
    Rafi:                         [theirs,      notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        theirs],
  },
  'Rafi blocked Asha': {
    Asha:                         [theirs,      notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        theirs],
    Rafi:                         [mine,        notAsked, notAsked,   notAsked,   notAsked,    none,      none,      'unblocked', mine],
  },
  'both blocked': {
    Asha:                         [mine,        notAsked, notAsked,   notAsked,   notAsked,    none,      none,      'unblocked', mine],
    Rafi:                         [mine,        notAsked, notAsked,   notAsked,   notAsked,    none,      none,      'unblocked', mine],
  },
  'Asha unblocked Rafi': {
    Asha:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
    Rafi:                         ['requested', notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        unknown],
  },
  'both blocked, and Asha unblocked': {
    Asha:                         [theirs,      notAsked, notAsked,   notAsked,   notAsked,    none,      'blocked', none,        theirs],
    Rafi:                         [mine,        notAsked, notAsked,   notAsked,   notAsked,    none,      none,      'unblocked', mine],
  },
}

const caught = (act: () => unknown): Refusal | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const outcome = (act: () => readonly DirectEvent[]): string =>
  caught(act)?.code ??
  (act()
    .map(({ type }) => type.replace('contact.', ''))
    .join(' ') ||
    none)

describe.each(Object.keys(STATES) as State[])('DIR2 where %s', (state) => {
  const cells = (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).flatMap((who) =>
    WISHES.map((wish, at) => [who, wish, TABLE[state][who][at]!] as const),
  )

  test.each(cells)('%s may wish to %s: %s', (who, wish, expected) => {
    const at = (STATES[state].told.at(-1)?.at ?? 0) + 2 * DAY
    expect(outcome(() => STATES[state].when(PEOPLE[who], wishesOf(who)[wish]!, { at }))).toBe(expected)
  })
})

describe('two people', () => {
  const contacts = STATES['they are contacts']

  test('DIR1 both are members from the first word on, and nobody else ever is', () => {
    for (const state of [STATES['Asha has asked'].state, STATES['Rafi blocked Asha'].state, contacts.state]) {
      expect(direct.members(state)).toEqual({ [asha.account]: 'member', [rafi.account]: 'member' })
      expect(direct.sight(state, asha.account)).toEqual({ from: 1, staff: false })
      expect(direct.sight(state, rafi.account)).toEqual({ from: 1, staff: false })
      for (const { account } of [mitu, farida]) expect(direct.sight(state, account)).toBeNull()
    }
  })

  test('DIR1 each is the other to the other', () => {
    expect(otherOf(contacts.state, asha.account)).toBe(rafi.account)
    expect(otherOf(contacts.state, rafi.account)).toBe(asha.account)
    expect(otherOf(direct.initial, asha.account)).toBeNull()
  })

  test('DIR1 the conversation they share is found from their ids, by either of them', () => {
    const shared = directOf(asha.account, rafi.account)
    expect(fits(shared, { actor: asha }, rafi.account)).toBe(true)
    expect(fits(shared, { actor: rafi }, asha.account)).toBe(true)
    expect(fits(shared, { actor: mitu }, rafi.account)).toBe(false)
    expect(fits(shared, { actor: asha }, mitu.account)).toBe(false)
  })

  test.each(Object.entries(wishesOf('Asha')))('DIR1 a third who wishes to %s finds nothing there', (_, wish) => {
    for (const third of [mitu, farida, platform(mitu)]) {
      for (const state of ['Asha has asked', 'they are contacts', 'Asha ended it', 'both blocked'] as const)
        expect(() => STATES[state].when(third, wish)).toThrow('conversation.unknown')
    }
  })

  test('DIR1 neither draws a third in', () => {
    expect(() => contacts.when(asha, { type: 'contact.request', to: mitu.account })).toThrow('conversation.unknown')
    expect(() => contacts.when(asha, { type: 'contact.block', to: mitu.account })).toThrow('conversation.unknown')
  })

  test('DIR1 nobody asks or blocks themselves', () => {
    for (const state of ['they do not know each other', 'they are contacts'] as const) {
      expect(() => STATES[state].when(asha, { type: 'contact.request', to: asha.account })).toThrow('contact.self')
      expect(() => STATES[state].when(asha, { type: 'contact.block', to: asha.account })).toThrow('contact.self')
    }
  })
})

describe('asking', () => {
  const strangers = STATES['they do not know each other']
  const ask = { type: 'contact.request', to: rafi.account } as const

  test('DIR3 carries a line of what one wishes to say', () => {
    expect(strangers.when(asha, { ...ask, note: '  We met at the ferry ' })).toEqual([
      { ...asks, note: 'We met at the ferry' },
    ])
  })

  test('DIR3 it stands beside the question as long as that is open', () => {
    const asked = strangers.after(asha, { ...ask, note: 'We met at the ferry' })
    expect(asked.state.note).toBe('We met at the ferry')
    for (const [who, type] of [
      [rafi, 'contact.accept'],
      [rafi, 'contact.decline'],
      [asha, 'contact.cancel'],
    ] as const)
      expect(asked.after(who, { type }).state.note).toBeUndefined()
    expect(asked.after(rafi, { type: 'contact.block', to: asha.account }).state.note).toBeUndefined()
  })

  test.each(['', '  ', 'x'.repeat(301), 'two\nlines'])('DIR3 %j is not such a line', (note) => {
    expect(() => strangers.when(asha, { ...ask, note })).toThrow('input.invalid')
  })

  test('DIR3 whoever asks waits for an answer', () => {
    expect(strangers.after(asha, ask).state).toMatchObject({ contact: 'requested', by: asha.account })
  })

  test('DIR4 requests that cross are an answer to each other', () => {
    const crossed = strangers.after(asha, ask).after(rafi, { type: 'contact.request', to: asha.account })
    expect(crossed.told.map(({ type }) => type)).toEqual(['contact.requested', 'contact.accepted'])
    expect(crossed.state).toMatchObject({ contact: 'accepted', by: null })
  })

  test('DIR5 whoever welcomes everybody is a contact at once', () => {
    const welcomed = strangers.when(asha, ask, { facts: { welcomes: true } })
    expect(welcomed).toEqual([asks, { type: 'contact.accepted' }])
    expect(strangers.after(asha, ask, { facts: { welcomes: true } }).state.contact).toBe('accepted')
  })

  test('DIR5 welcoming everybody does not welcome those who are blocked', () => {
    const blocked = STATES['Rafi blocked Asha']
    expect(() => blocked.when(asha, ask, { facts: { welcomes: true } })).toThrow('contact.unavailable')
  })

  test('DIR5 the browser does not presume to be welcome', () => {
    expect(direct.presumes.welcomes).toBe(false)
  })
})

describe('reminding', () => {
  const boost = { type: 'contact.boost' } as const
  const asked = STATES['Asha has asked']
  const at = asked.told[0]!.at

  test('DIR6 waits a day after asking', () => {
    expect(() => asked.when(asha, boost, { at: at + DAY - 1 })).toThrow('contact.tooSoon')
    expect(asked.when(asha, boost, { at: at + DAY })).toEqual([{ type: 'contact.boosted' }])
  })

  test('DIR6 says how many seconds there are to wait, rounded up', () => {
    const early = (wait: number) => caught(() => asked.when(asha, boost, { at: at + DAY - wait }))
    expect(early(5 * MINUTE)?.details).toEqual({ retryAfter: 300 })
    expect(early(1)?.details).toEqual({ retryAfter: 1 })
    expect(early(1)?.retry).toBe(true)
  })

  test('DIR6 waits another day after a reminder', () => {
    const reminded = asked.after(asha, boost, { at: at + DAY })
    expect(() => reminded.when(asha, boost, { at: at + 2 * DAY - 1 })).toThrow('contact.tooSoon')
    expect(reminded.when(asha, boost, { at: at + 2 * DAY })).toHaveLength(1)
  })
})

describe('asking again', () => {
  const ask = { type: 'contact.request', to: rafi.account } as const

  test.each(['Rafi declined', 'Asha withdrew'] as const)('DIR7 waits a day where %s', (state) => {
    const asked = STATES[state].told[0]!.at
    expect(() => STATES[state].when(asha, ask, { at: asked + DAY - 1 })).toThrow('contact.tooSoon')
    expect(STATES[state].when(asha, ask, { at: asked + DAY })).toEqual([asks])
  })

  test('DIR7 the other may ask at once', () => {
    const back = { type: 'contact.request', to: asha.account } as const
    expect(STATES['Rafi declined'].when(rafi, back)).toHaveLength(1)
    expect(STATES['Asha withdrew'].when(rafi, back)).toHaveLength(1)
  })

  test('DIR7 who were contacts may ask again at once', () => {
    expect(STATES['Asha ended it'].when(asha, ask)).toEqual([asks])
  })
})

describe('when it ends', () => {
  const ended = STATES['Asha ended it']
  const erase = { type: 'messages.erase' } as const

  test('DIR8 the platform takes out what the two had said, and nobody else can', () => {
    expect(ended.when(platform(asha), erase)).toEqual([{ type: 'messages.erased', through: 4 }])
    for (const person of [asha, rafi]) expect(() => ended.when(person, erase)).toThrow('auth.forbidden')
  })

  test('DIR8 nothing is left of the words, and the numbers stay', () => {
    const erased = ended.after(platform(asha), erase)
    expect(JSON.stringify(erased.log)).not.toContain('bridge')
    expect(erased.log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(erased.message(3)).toMatchObject({ text: '', removed: true })
  })

  test('DIR8 a block ends it in the same way', () => {
    expect(STATES['Asha blocked Rafi'].when(platform(asha), erase)).toEqual([{ type: 'messages.erased', through: 4 }])
  })

  test('DIR8 what is said after a new beginning stays', () => {
    const anew = ended
      .after(asha, { type: 'contact.request', to: rafi.account })
      .after(rafi, { type: 'contact.accept' })
      .after(rafi, { type: 'message.send', text: 'Hello again' })
      .after(platform(asha), erase)
    expect(anew.message(3)?.removed).toBe(true)
    expect(anew.message(7)).toMatchObject({ text: 'Hello again', removed: false })
  })

  test('DIR8 pins go with their messages', () => {
    const pinned = STATES['they are contacts']
      .after(asha, { type: 'message.send', text: 'mind this' })
      .after(asha, { type: 'message.pin', target: 3 })
      .after(rafi, { type: 'contact.remove' })
    expect(pinned.state.pins).toEqual([3])
    expect(pinned.after(platform(rafi), erase).state.pins).toEqual([])
  })

  test('DIR8 there is nothing to take out where nothing ended', () => {
    expect(STATES['they are contacts'].when(platform(asha), erase)).toEqual([])
  })
})

describe('a block', () => {
  const thread: DirectCommand[] = [
    { type: 'message.send', text: 'hi' },
    { type: 'message.edit', target: 3, text: 'hi' },
    { type: 'message.remove', target: 3 },
    { type: 'message.react', target: 3, emoji: '👍' },
    { type: 'message.unreact', target: 3, emoji: '👍' },
    { type: 'message.pin', target: 3 },
    { type: 'message.unpin', target: 3 },
  ]

  test.each(thread.map((wish) => [wish.type, wish] as const))('DIR9 ends %s both ways', (_, wish) => {
    expect(() => STATES['Asha blocked Rafi'].when(asha, wish)).toThrow('contact.blockedByYou')
    expect(() => STATES['Asha blocked Rafi'].when(rafi, wish)).toThrow('contact.unavailable')
  })

  test('DIR9 is lifted by whom it came from alone', () => {
    const blocked = STATES['Asha blocked Rafi']
    expect(blocked.when(rafi, { type: 'contact.unblock' })).toEqual([])
    expect(blocked.after(asha, { type: 'contact.unblock' }).state.blockedBy).toEqual([])
  })

  test('DIR9 where both blocked, both must lift it', () => {
    const half = STATES['both blocked'].after(asha, { type: 'contact.unblock' })
    expect(half.state.blockedBy).toEqual([rafi.account])
    expect(half.after(rafi, { type: 'contact.unblock' }).state.blockedBy).toEqual([])
  })

  test('DIR9 lifted, it leaves two people who do not know each other', () => {
    const lifted = STATES['Asha blocked Rafi'].after(asha, { type: 'contact.unblock' })
    expect(lifted.state.contact).toBe('none')
    expect(() => lifted.when(asha, { type: 'message.send', text: 'hi' })).toThrow('contact.none')
  })

  test('DIR9 a stranger who is blocked has no such conversation, and one who blocked has it until they lift that', () => {
    const { state } = STATES['Asha blocked somebody she never knew']
    expect(direct.members(state)).toEqual({ [asha.account]: 'member' })
    expect(direct.sight(state, rafi.account)).toBeNull()
    const lifted = given(direct, ashaBlocks, { type: 'contact.unblocked' })
    expect(direct.members(lifted.state)).toEqual({})
  })

  test('DIR9 strangers who meet later see nothing of a block before that', () => {
    const { state } = given(
      direct,
      ashaBlocks,
      { type: 'contact.unblocked' },
      by(rafi, { type: 'contact.requested', to: asha.account }),
    )
    expect(direct.sight(state, rafi.account)).toEqual({ from: 3, staff: false })
    expect(direct.sight(state, asha.account)).toEqual({ from: 3, staff: false })
  })

  test('DIR9 tells the blocked one the same as anybody who is not to be reached', () => {
    const said = new Refusal('contact.unavailable')
    expect(said.says).not.toMatch(/block/i)
    expect(() => STATES['Asha blocked Rafi'].when(rafi, { type: 'message.send', text: 'hi' })).toThrow(said)
  })
})

describe('the browser', () => {
  test('DIR10 a conversation of two begins by asking or by blocking, from outside', () => {
    expect(direct.founders).toEqual(['contact.request', 'contact.block'])
    expect(direct.strangers).toEqual(['contact.request', 'contact.block'])
  })
})

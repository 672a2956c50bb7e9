import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Accounts, createSession, type Me, type Memory } from './session.ts'

const rahima: Me = {
  id: '0192f0c4-7e5a-7000-8000-00000000002a' as AccountId,
  username: 'rahima',
  name: 'Rahima Begum',
  email: null,
  emailClaimed: null,
  role: 'user',
  about: '',
  open: false,
  showsPresence: true,
  showsReceipts: true,
  language: 'en',
  theme: 'pink',
  createdAt: 1,
}
const karim: Me = { ...rahima, id: '0192f0c4-7e5a-7000-8000-00000000002b' as AccountId, username: 'karim' }

const memoryOf = (kept: unknown): Memory & { kept: string; otherTab(wrote: unknown): void } => {
  let changed = () => {}
  const memory = {
    kept: kept ? JSON.stringify(kept) : '',
    read: () => memory.kept,
    write: (text: string) => {
      memory.kept = text
    },
    watch: (told: () => void) => {
      changed = told
    },
    otherTab: (wrote: unknown) => {
      memory.kept = wrote ? JSON.stringify(wrote) : ''
      changed()
    },
  }
  return memory
}

/** A server that answers what it is told to, and refuses everything else. */
const serverOf = (answers: Partial<Record<keyof Accounts, () => unknown>>): Accounts =>
  new Proxy({} as Accounts, {
    get: (_, name: keyof Accounts) => async () => {
      const answer = answers[name]
      if (!answer) throw new Error(`nobody expected ${name}`)
      return answer()
    },
  })
const refuses = (code: 'auth.required' | 'auth.ended' | 'busy' | 'auth.failed') => () => {
  throw new Refusal(code)
}
const unreachable = () => {
  throw new TypeError('Failed to fetch')
}

describe('at the start', () => {
  test('nobody is known, and it is not said that nobody is there', () => {
    expect(createSession(serverOf({}), memoryOf(null)).me()).toBeUndefined()
  })

  test('whoever was here last is shown at once', () => {
    expect(createSession(serverOf({}), memoryOf(rahima)).me()).toEqual(rahima)
  })

  test('what an older version kept is not believed', () => {
    expect(createSession(serverOf({}), memoryOf({ id: 7 })).me()).toBeUndefined()
  })
})

describe('refreshing', () => {
  test('brings what changed elsewhere, and keeps it', async () => {
    const memory = memoryOf(rahima)
    const session = createSession(serverOf({ me: () => ({ ...rahima, name: 'Rahima' }) }), memory)
    await session.refresh()
    expect(session.me()?.name).toBe('Rahima')
    expect(JSON.parse(memory.kept).name).toBe('Rahima')
  })

  test.each([
    ['no network', unreachable],
    ['a busy server', refuses('busy')],
  ])('leaves a member signed in with %s', async (_, me) => {
    const session = createSession(serverOf({ me }), memoryOf(rahima))
    await session.refresh()
    expect(session.me()).toEqual(rahima)
  })

  test('takes a stranger for a guest when nobody answers', async () => {
    const session = createSession(serverOf({ me: unreachable }), memoryOf(null))
    await session.refresh()
    expect(session.me()).toBeNull()
  })
})

describe('the session is over', () => {
  test('when the server says so to anything that is asked: what was kept for the account goes', async () => {
    const memory = memoryOf(rahima)
    const session = createSession(serverOf({ sessions: refuses('auth.ended') }), memory)
    const left: AccountId[] = []
    session.onLeave((account) => void left.push(account))
    await expect(session.accounts.sessions()).rejects.toThrow('auth.ended')
    expect(session.me()).toBeNull()
    expect(left).toEqual([rahima.id])
    expect(memory.kept).toBe('')
  })

  test('not when a password was wrong', async () => {
    const session = createSession(serverOf({ changePassword: refuses('auth.failed') }), memoryOf(rahima))
    await expect(session.accounts.changePassword({ body: { current: 'a', next: 'b' } })).rejects.toThrow()
    expect(session.me()).toEqual(rahima)
  })

  test('when signed out: after what was kept for the account is wiped', async () => {
    const session = createSession(serverOf({ signOut: () => undefined }), memoryOf(rahima))
    let wiped = false
    session.onLeave(async () => {
      await Promise.resolve()
      wiped = true
    })
    await session.signOut()
    expect(wiped).toBe(true)
    expect(session.me()).toBeNull()
  })

  test('but a sign-out that did not reach the server is none', async () => {
    const session = createSession(serverOf({ signOut: unreachable }), memoryOf(rahima))
    await expect(session.signOut()).rejects.toThrow()
    expect(session.me()).toEqual(rahima)
  })

  test('when another tab signed out', () => {
    const memory = memoryOf(rahima)
    const session = createSession(serverOf({}), memory)
    memory.otherTab(null)
    expect(session.me()).toBeNull()
  })
})

test('another account in another tab is another account here, and the first one is left', () => {
  const memory = memoryOf(rahima)
  const session = createSession(serverOf({}), memory)
  const left: AccountId[] = []
  session.onLeave((account) => void left.push(account))
  memory.otherTab(karim)
  expect(session.me()?.username).toBe('karim')
  expect(left).toEqual([rahima.id])
})

describe('signing up', () => {
  const entered = { name: 'Rahima Begum', username: 'rahima', password: 'four words of no kin' }

  test('gives the account the theme that was worn', async () => {
    const server = serverOf({ signUp: () => rahima, change: () => ({ ...rahima, theme: 'blue' }) })
    const session = createSession(server, memoryOf(null))
    await session.signUp(entered, 'blue')
    expect(session.me()?.theme).toBe('blue')
  })

  test('works out even if the theme does not', async () => {
    const session = createSession(serverOf({ signUp: () => rahima, change: unreachable }), memoryOf(null))
    await session.signUp(entered, 'blue')
    expect(session.me()).toEqual(rahima)
  })
})

describe('GUE2 a guest', () => {
  const guest: Me = { ...karim, role: 'guest', username: '~' }

  test('is nobody to the pages of members, comes by a link, and becomes a member', async () => {
    const memory = memoryOf(null)
    const answers = {
      comeAsGuest: () => guest,
      openGuestLink: () => ({ me: guest, conversation: rahima.id }),
      signUp: () => ({ ...karim, theme: 'pink' }),
    }
    const session = createSession(serverOf(answers), memory)
    await session.come({ email: 'karim@example.org' })
    expect([session.me(), session.guest()]).toEqual([null, guest])
    expect(await session.follow('token')).toBe(rahima.id)
    expect(JSON.parse(memory.kept)).toEqual(guest)
    const left: AccountId[] = []
    session.onLeave((account) => void left.push(account))
    await session.signUp({ username: 'karim', name: 'Karim', password: 'kettle-orbit-mango-31' }, 'pink')
    expect([session.me()?.role, session.guest(), left]).toEqual(['user', null, []])
  })

  test('is known again on the next visit, and gone when the session is over', async () => {
    const session = createSession(
      serverOf({ ownGuestLink: refuses('auth.ended'), me: refuses('auth.ended') } as never),
      memoryOf(guest),
    )
    expect([session.me(), session.guest()]).toEqual([null, guest])
    await session.refresh()
    expect(session.guest()).toBeNull()
  })
})

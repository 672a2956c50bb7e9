import { type Accessor, createContext, createSignal, useContext } from 'solid-js'
import * as v from 'valibot'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import { Me, type Theme } from '../../shared/protocol/accounts.ts'
import type { Client } from '../../shared/protocol/client.ts'
import type { Routes } from '../../shared/protocol/http.ts'
import type { RouteInput } from '../../shared/protocol/route.ts'

export type { Activity } from '../../shared/protocol/activity.ts'
export type { Device } from '../../shared/protocol/sessions.ts'
export { Me }

type Asked =
  | 'me'
  | 'signUp'
  | 'signIn'
  | 'signOut'
  | 'change'
  | 'changePassword'
  | 'changeEmail'
  | 'resend'
  | 'verify'
  | 'forgot'
  | 'reset'
  | 'sessions'
  | 'endSession'
  | 'endOtherSessions'
  | 'activity'
  | 'search'
  | 'profile'
  | 'openProfiles'
  | 'ownProfile'
  | 'changeProfile'
  | 'changeAvatar'
  | 'feed'
  | 'gallery'
  | 'postsOf'
  | 'searchPosts'
  | 'post'
  | 'comments'
  | 'keptPlaces'
  | 'addPlace'
  | 'changePlace'
  | 'takeInPlaces'
  | 'placeOutline'
  | 'help'
  | 'articles'
  | 'article'
  | 'articleDraft'
  | 'articleAnswers'
  | 'staffPeople'
  | 'staffPerson'
  | 'changeRole'
  | 'changeScope'
  | 'changeWork'
  | 'suspend'
  | 'restore'
  | 'sessionsOf'
  | 'endSessionOf'
  | 'endSessionsOf'
  | 'permissions'
  | 'duty'
  | 'changeDuty'
  | 'audit'
  | 'caught'
  | 'decideCaught'
  | 'moderationRules'
  | 'addModerationRule'
  | 'changeModerationRule'
  | 'tryModerationRule'
  | 'botAtDesk'
  | 'botFigures'
  | 'suggestions'
  | 'desk'
  | 'deskVersion'
  | 'keptDesks'
  | 'keptDesk'
  | 'deskPresets'
  | 'addDesk'
  | 'changeDesk'
  | 'retireDesk'
  | 'desks'
  | 'status'
  | 'command'
  | 'reports'
  | 'comeAsGuest'
  | 'openGuestLink'
  | 'askGuestLink'

/** What the shell asks of the server: the typed client has all of it. */
export type Accounts = Pick<Client<Routes, AbortSignal>, Asked>

type Body<N extends Asked> = RouteInput<Routes[N]> extends { readonly body: infer B } ? B : never

/** Where the session is remembered between visits, seen by every tab of this browser. */
export interface Memory {
  read(): string | null
  write(kept: string): void
  /** tells when another tab wrote */
  watch(changed: () => void): void
}

type Leave = (account: AccountId) => void | Promise<void>

export interface Session {
  /** The server, watched: when it says that the session is over, so it is here. */
  readonly accounts: Accounts
  /** null: nobody is signed in; undefined: not known yet */
  readonly me: Accessor<Me | null | undefined>
  /** somebody without an account, who follows a ticket by a link: at the desks, and nobody elsewhere */
  readonly guest: Accessor<Me | null>
  /** the server could not be asked: there is no network, or it is being looked after */
  readonly away: Accessor<boolean>
  /** Asks the server who is signed in. Where it does not answer, whoever was remembered stays. */
  refresh(): Promise<void>
  /** @param theme  the one worn while signing up: it becomes the account's */
  signUp(entered: Body<'signUp'>, theme: Theme): Promise<void>
  signIn(entered: Body<'signIn'>): Promise<void>
  signOut(): Promise<void>
  /** Turns to a desk without an account. */
  come(entered: Body<'comeAsGuest'>): Promise<void>
  /** @returns  where the link leads */
  follow(token: string): Promise<ConversationId>
  change(change: Body<'change'>): Promise<void>
  /** The server ended the session by itself, as a socket may hear. */
  ended(): Promise<void>
  /** Runs when an account is here no longer: wipe what was kept for it. */
  onLeave(leave: Leave): void
}

/** What the server answers when there is no session, or no longer. */
const OVER: readonly RefusalCode[] = ['auth.required', 'auth.ended', 'auth.suspended']
const isOver = (thrown: unknown) => thrown instanceof Refusal && OVER.includes(thrown.code)

const recall = (kept: string | null): Me | undefined => {
  try {
    const parsed = v.safeParse(Me, JSON.parse(kept ?? ''))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined // nothing kept, or kept by a version that wrote otherwise
  }
}

/** The same functions, each of which says when the session turns out to be over. */
const watched = (accounts: Accounts, over: () => Promise<void>): Accounts =>
  new Proxy(accounts, {
    get: (target, name) => async (input: unknown) => {
      const ask = Reflect.get(target, name) as (input: unknown) => Promise<unknown>
      try {
        return await ask.call(target, input)
      } catch (thrown) {
        if (isOver(thrown)) await over()
        throw thrown
      }
    },
  })

/**
 * Who is signed in here. Starts with whoever it was last, so that the page opens at once and without a network;
 * `refresh` asks the server, and only its clear no makes a guest of a member.
 */
export const createSession = (server: Accounts, memory: Memory): Session => {
  const [here, setHere] = createSignal<Me | null | undefined>(recall(memory.read()))
  const guest = () => (here()?.role === 'guest' ? here()! : null)
  const me = () => (guest() ? null : here())
  const [away, setAway] = createSignal(false)
  const leaving: Leave[] = []

  const become = async (account: Me | null) => {
    const before = here()
    setHere(account)
    if (before && before.id !== account?.id) await Promise.all(leaving.map((leave) => leave(before.id)))
  }
  const enter = (account: Me) => {
    memory.write(JSON.stringify(account))
    return become(account)
  }
  const leave = () => {
    memory.write('')
    return become(null)
  }
  const accounts = watched(server, async () => {
    if (here() !== null) await leave()
  })
  // another tab signed in or out, or changed something
  memory.watch(() => void become(recall(memory.read()) ?? null))

  return {
    accounts,
    me,
    guest,
    away,
    refresh: async () => {
      try {
        await enter(await accounts.me())
        setAway(false)
      } catch (thrown) {
        setAway(thrown instanceof Refusal && thrown.code === 'busy')
        if (here() === undefined) setHere(null)
      }
    },
    signUp: async (entered, theme) => {
      const account = await accounts.signUp({ body: entered })
      if (account.theme === theme) return enter(account)
      await enter(await accounts.change({ body: { theme } }).catch(() => account))
    },
    signIn: async (entered) => enter(await accounts.signIn({ body: entered })),
    signOut: async () => {
      await accounts.signOut()
      await leave()
    },
    come: async (entered) => enter(await accounts.comeAsGuest({ body: entered })),
    follow: async (token) => {
      const { me: account, conversation } = await accounts.openGuestLink({ body: { token } })
      await enter(account)
      return conversation
    },
    change: async (change) => enter(await accounts.change({ body: change })),
    ended: leave,
    onLeave: (run) => leaving.push(run),
  }
}

const SessionContext = createContext<Session>()
export const SessionProvider = SessionContext.Provider

export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('There is no session around this component')
  return session
}

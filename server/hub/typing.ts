import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Clock } from './clock.ts'

/** Who does not go on typing for this long has stopped. Readers put the notice away by themselves after as long. */
export const TYPING_ENDS = 6 * SECOND
/** Whoever looks at something says so again before that; readers put it away as late. */
export const VIEWING_ENDS = 50 * SECOND
/** Others hear of one person in one conversation at most this often. */
const QUIET = 2 * SECOND
/** One socket may say so this often in `QUIET`: enough for switching to and fro, too little for a flood. */
const MOST = 8
/** Nobody types in more places at once. */
const PLACES = 4

export interface TypingOptions {
  readonly clock: Clock
  /** ms after which it is over where it is not said again */
  readonly ends?: number
  /** Tells the others in the conversation. */
  emit(conversation: ConversationId, account: AccountId, on: boolean): void
  /** Is there too much to do for this? Then nothing is said, and readers' notices run out by themselves. */
  shed(): boolean
}

export interface Typing {
  /** A socket says that its person types here, or no longer does. Too much of it is passed over in silence. */
  heard(socket: string, conversation: ConversationId, account: AccountId, on: boolean): void
  /** The socket is gone. */
  gone(socket: string): void
}

/** One person in one conversation, typing or only just no longer. */
interface Notice {
  readonly conversation: ConversationId
  readonly account: AccountId
  /** on which devices, and until when */
  readonly sockets: Map<string, number>
  /** what the others were told last, and when */
  told: boolean
  toldAt: number
  wake: () => void
}

interface Voice {
  readonly places: Set<Notice>
  said: number
  since: number
}

/** Who is typing where, or looking at what: in memory, never logged, first to go when there is too much to do (HUB4, HUB5). */
export const createTyping = ({ clock, ends = TYPING_ENDS, emit, shed }: TypingOptions): Typing => {
  const notices = new Map<string, Notice>()
  const voices = new Map<string, Voice>()

  const heard: Typing['heard'] = (socket, conversation, account, on) => {
    if (shed()) return
    const voice = voiceOf(socket)
    if (tooMuch(voice)) return
    const key = `${conversation} ${account}`
    const notice = notices.get(key)
    if (on) start(socket, voice, notice ?? open(key, conversation, account))
    else if (notice) stop(socket, notice)
  }

  const voiceOf = (socket: string): Voice => {
    const voice = voices.get(socket) ?? { places: new Set<Notice>(), said: 0, since: clock.now() }
    voices.set(socket, voice)
    return voice
  }

  const tooMuch = (voice: Voice): boolean => {
    if (clock.now() - voice.since >= QUIET) {
      voice.since = clock.now()
      voice.said = 0
    }
    voice.said += 1
    return voice.said > MOST
  }

  const open = (key: string, conversation: ConversationId, account: AccountId): Notice => {
    const notice = { conversation, account, sockets: new Map(), told: false, toldAt: -Infinity, wake: () => undefined }
    notices.set(key, notice)
    return notice
  }

  const start = (socket: string, voice: Voice, notice: Notice) => {
    const [oldest] = voice.places
    if (oldest && !voice.places.has(notice) && voice.places.size >= PLACES) stop(socket, oldest)
    voice.places.add(notice)
    notice.sockets.set(socket, clock.now() + ends)
    // said again while it goes on, so that readers who came later or lost it see it too
    tell(notice)
  }

  const stop = (socket: string, notice: Notice) => {
    voices.get(socket)?.places.delete(notice)
    if (notice.sockets.delete(socket)) tell(notice)
  }

  /** Says how it stands now, or as soon as that may be said again; then waits for the next that runs out. */
  const tell = (notice: Notice) => {
    notice.wake()
    silence(notice)
    const wait = notice.toldAt + QUIET - clock.now()
    if (wait > 0) {
      notice.wake = clock.after(wait, () => tell(notice))
      return
    }
    const on = notice.sockets.size > 0
    if (!on && !notice.told) return close(notice)
    notice.told = on
    notice.toldAt = clock.now()
    if (!shed()) emit(notice.conversation, notice.account, on)
    const next = Math.min(...notice.sockets.values())
    notice.wake = clock.after(on ? next - clock.now() : QUIET, () => tell(notice))
  }

  const silence = (notice: Notice) => {
    for (const [socket, until] of notice.sockets) {
      if (until > clock.now()) continue
      notice.sockets.delete(socket)
      voices.get(socket)?.places.delete(notice)
    }
  }

  const close = (notice: Notice) => void notices.delete(`${notice.conversation} ${notice.account}`)

  const gone = (socket: string) => {
    const voice = voices.get(socket)
    voices.delete(socket)
    for (const notice of voice?.places ?? []) if (notice.sockets.delete(socket)) tell(notice)
  }

  return { heard, gone }
}

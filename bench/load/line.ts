import type { OnFrame } from './frames.ts'
import { openRaw } from './raw.ts'
import { openSocketIo } from './socketio.ts'

/** One connection, whichever language the server speaks. */
export interface Line {
  /** Sends a message. Settles with the server's ack; where a server has none, at once. */
  say(conversation: string, text: string): Promise<void>
  /** Asks for something; settles with the ack as it came: JSON, which costs less to search than to parse. */
  ask(event: string, input: unknown): Promise<string>
  close(): Promise<void>
}

export interface Call {
  readonly port: number
  readonly token: string
  /** Called with every frame that may hold messages. */
  readonly onFrame: OnFrame
  readonly onLost: (why: string) => void
}

const languages = { raw: openRaw, socketio: openSocketIo } as const
export type Language = keyof typeof languages

/** Opens a connection; when it is there, it hears everything that is said in its conversations. */
export const openLine = (language: Language, call: Call): Promise<Line> => languages[language](call)

import type { Attached } from '../../../shared/kernel/file.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { KindName } from '../../../shared/kernel/kind.ts'
import type { ThreadCommand } from '../../../shared/kinds/thread/index.ts'
import type { en } from '../../words/en/index.ts'
import type { Live } from '../live.tsx'
import type { Way } from './way.ts'

/** What is about to be said. */
export type Wording = Extract<ThreadCommand, { type: 'message.send' }>

/** In a board: what is said answers a topic, or begins one with this title. */
export type Into = { readonly topic: number } | { readonly title: string }

/** Where a command is given. */
export interface Place {
  readonly live: Live
  readonly conversation: ConversationId
  readonly state: unknown
  readonly kind: KindName | null
  /** what it is said under, where a conversation has such parts */
  readonly into?: Into | undefined
  /** how it is said there, if not as everywhere */
  readonly way?: Way | undefined
  /** puts into the box again what could not be said */
  readonly giveBack?: (text: string, files: readonly Attached[]) => void
  /** shows what can be typed */
  readonly help: () => void
}

/** What came of it: a text to send in its place, a sentence about what is wrong, or just done. */
export type Outcome = { readonly say: string } | { readonly wrong: string } | { readonly done: string | null }

/** Something that can be typed instead of a message. */
export interface Command {
  readonly fits: (place: Place) => boolean
  /** does it need words after its name? */
  readonly words?: boolean
  readonly run: (place: Place, words: string) => Outcome | Promise<Outcome>
}
export const done = (said: string | null = null): Outcome => ({ done: said })

/** Every command has its words: what it does and how it is typed. */
export type CommandName = keyof (typeof en)['words']['composer']['usage']
export type Commands = Partial<Record<CommandName, Command>>

import { type Component, createContext } from 'solid-js'
import type { Wording } from './command.ts'
import type { Suggestion } from './suggestions.ts'

/** Another way of saying something, where a page has one: it is asked before anything is said. */
export interface Way {
  /** what stands above the box */
  readonly Head: Component
  /** what the box is called; null: as everywhere */
  label(): string | null
  /** is it for some only? Then it holds words and files, and nothing else */
  private(): boolean
  /** something is being written, or no more */
  wrote(something: boolean): void
  /** is there something to be read first? Then all stays in the box */
  holds(): boolean
  /** @param giveBack  puts it into the box again */
  say(body: Wording, giveBack: () => void): void
  /** texts that a slash brings, besides the commands */
  texts(query: string): readonly Suggestion[]
}

export const WayContext = createContext<Way>()

import type { OnFrame } from './frames.ts'
import { type Language, type Line, openLine } from './line.ts'

/** Who connects where. People and conversations go by their place in the lists. */
export interface Crowd {
  readonly language: Language
  /** of the nodes: people are dealt out to them in turn */
  readonly ports: readonly number[]
  readonly tokens: readonly string[]
  readonly conversations: readonly { readonly id: string; readonly members: readonly number[] }[]
}

/** So many shake hands at once: fewer than a listening socket lets wait, or the rest would lose a second each. */
const AT_ONCE = 200

/**
 * Connects everybody.
 *
 * @param onFrame  what each of them hears
 * @param onThere  told as each of them is there
 * @throws         when somebody cannot connect. Whoever is cut off later ends this process: that must not happen
 */
export const openCrowd = async (
  crowd: Crowd,
  onFrame: (person: number) => OnFrame,
  onThere: (line: Line, person: number) => void = () => undefined,
): Promise<Line[]> => {
  const lines: Line[] = []
  const people = crowd.tokens.keys()
  const connect = async () => {
    for (const person of people) {
      const line = await openPerson(crowd, person, onFrame(person))
      lines[person] = line
      onThere(line, person)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, connect))
  return lines
}

const openPerson = ({ language, ports, tokens }: Crowd, person: number, onFrame: OnFrame): Promise<Line> =>
  openLine(language, {
    port: ports[person % ports.length]!,
    token: tokens[person]!,
    onFrame,
    onLost: (why) => {
      throw new Error(`person ${person} was cut off: ${why}`)
    },
  })

export const closeAll = async (lines: readonly Line[]): Promise<void> => {
  await Promise.all(lines.map((line) => line.close()))
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../load/line.ts'
import type { Population } from '../population.ts'
import { startReference } from '../program.ts'
import type { Subject } from './subject.ts'

interface Reference {
  readonly title: string
  readonly file: URL
  readonly language: Language
}

/** A reference that keeps nothing. Who may enter which room it reads from a file. */
const inMemory = (dir: string, { title, file, language }: Reference): Subject => ({
  title,
  catchUp: 'nothing',
  past: null,
  async start({ people, conversations }) {
    const rooms = join(dir, `${language}.json`)
    await writeFile(rooms, JSON.stringify(roomsOf({ people, conversations })))
    const program = await startReference(file, { POPULATION: rooms })
    return {
      nodes: [program],
      postgres: [],
      redis: [],
      database: null,
      crowd: { language, ports: [program.port], tokens: people.map(({ token }) => token), conversations },
      settle: async () => undefined,
      stop: program.stop,
    }
  },
})

const roomsOf = ({ people, conversations }: Population): Record<string, string[]> => {
  const rooms = people.map((): string[] => [])
  for (const { id, members } of conversations) for (const person of members) rooms[person]!.push(id)
  return Object.fromEntries(people.map(({ token }, person) => [token, rooms[person]!]))
}

export const rawSubject = (dir: string): Subject =>
  inMemory(dir, {
    title: 'raw uWebSockets.js (limit)',
    file: new URL('../references/raw.ts', import.meta.url),
    language: 'raw',
  })

export const stockSubject = (dir: string): Subject =>
  inMemory(dir, {
    title: 'Socket.IO on node:http, in memory',
    file: new URL('../references/stock.ts', import.meta.url),
    language: 'socketio',
  })

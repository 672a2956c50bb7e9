import type { Crowd } from '../load/crowd.ts'
import type { CatchUp } from '../load/storm.ts'
import type { Population } from '../population.ts'
import type { Program } from '../program.ts'

/** What is compared. `hub2` is the hub again, on two nodes with Redis between them. */
export type SubjectName = 'raw' | 'stock' | 'naive' | 'hub' | 'hub2'

export interface Subject {
  readonly title: string
  /** how its clients fetch what they missed */
  readonly catchUp: CatchUp
  /** what it knows of the past; null: nothing */
  readonly past: Past | null
  /** Starts it in a world in which there are these people and nothing was ever said. */
  start(population: Population): Promise<Running>
}

export interface Past {
  /** Writes so many messages into each conversation, one conversation after the other, past the server. */
  fill(database: string, population: Population, messages: readonly number[]): Promise<void>
  /** How its clients ask for the 50 messages before a message, or (null) for the newest 50. */
  page(conversation: string, before: number | null): Question
}
export interface Question {
  readonly event: string
  readonly input: unknown
}

export interface Running {
  readonly nodes: readonly Program[]
  /** the other processes that work for it */
  readonly postgres: readonly number[]
  readonly redis: readonly number[]
  /** address of its database, where it has one */
  readonly database: string | null
  /** where the load finds the population */
  readonly crowd: Crowd
  /** Lets the database write out and tidy up, so that nobody pays for what others wrote. */
  settle(): Promise<void>
  stop(): Promise<void>
}

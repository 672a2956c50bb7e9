import fc from 'fast-check'
import type { Actor } from '../../kernel/actor.ts'
import type { Attached } from '../../kernel/file.ts'
import type { FileId } from '../../kernel/ids.ts'
import { DAY } from '../../kernel/time.ts'
import type { ThreadCommand } from '../../kinds/thread/index.ts'
import { asha, joy, MORNING, mitu, platform, rafi, somewhere } from '../people.ts'

/** A wish somebody might have, sensible or not: what the rules make of it is for the test to see. */
export interface Wish<Command> {
  readonly actor: Actor
  readonly body: Command
  /** how long after what happened last, in ms */
  readonly wait: number
  /** what the server finds out beforehand */
  readonly facts: Record<string, unknown>
}

export const account = fc.constantFrom(asha, rafi, mitu, joy).map((actor) => actor.account)
export const accounts = fc.array(account, { minLength: 1, maxLength: 4 })
export const conversation = fc.integer({ min: 1, max: 3 }).map(somewhere)
/** The first of these are messages where a story has begun. */
export const seq = fc.integer({ min: 1, max: 9 })
export const text = fc.constantFrom('hello', 'শুভ সকাল', 'see you at 9', '<b>bold</b>', '👍')
export const emoji = fc.constantFrom('👍', '🇧🇩')
export const line = fc.constantFrom('Friends of the river', 'নদীর বন্ধু', 'Ward 7')
export const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const photo: Attached = {
  id: '01980000-0000-7000-8000-0000000000f1' as FileId,
  name: 'river.jpg',
  type: 'image/jpeg',
  size: 2_000,
  width: 40,
  height: 30,
}
/** One that the actor may have ready, and one that nobody has. */
export const files = fc.constantFrom([photo.id], ['01980000-0000-7000-8000-0000000000f2' as FileId])

/** The body of a wish: its type and what goes with it; what is undefined is left out, as a client leaves it out. */
export const body = (type: string, parts: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc
    .record(parts)
    .map((some) => ({ type, ...Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) }))

/** One certain wish. */
export const sure = <Command>(actor: Actor, command: Command, more: Partial<Wish<Command>> = {}): Wish<Command> => ({
  actor,
  body: command,
  wait: 0,
  facts: {},
  ...more,
})

const SAID = ['good morning', 'the road is open: https://tea.example/'] as const

const ASKED: Extract<ThreadCommand, { type: 'message.send' }> = {
  type: 'message.send',
  text: 'Which day?',
  poll: { answers: ['Friday', 'শনিবার'] },
}

const PLANNED: Extract<ThreadCommand, { type: 'message.send' }> = {
  type: 'message.send',
  text: 'Tea',
  meeting: { starts: MORNING + 9 * DAY, zone: 'Asia/Dhaka' },
}

const INQUIRED: Extract<ThreadCommand, { type: 'message.send' }> = {
  type: 'message.send',
  text: 'The tea',
  survey: { questions: [{ sort: 'one', says: 'Too hot?', choices: ['yes', 'no'] }] },
}

/** A few messages, a question, something planned and a survey, by these people in turn. */
export const talk = (...people: readonly Actor[]) =>
  [...SAID.map((text) => ({ type: 'message.send', text }) as const), ASKED, PLANNED, INQUIRED].map((said, at) =>
    sure(people[at % people.length]!, said),
  )

const actor = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(asha, rafi) },
  { weight: 2, arbitrary: fc.constantFrom(mitu, joy) },
  { weight: 1, arbitrary: fc.constantFrom(asha, rafi).map(platform) },
)

const wait = fc.constantFrom(0, 1_000, DAY - 1, DAY)

const facts = fc.record({
  forwarded: fc.option(fc.record({ by: account, text, files: fc.constantFrom([], [photo]) })),
  files: fc.constantFrom([], [photo]),
  welcomes: fc.boolean(),
  quotable: fc.boolean(),
  mine: fc.constant(null),
  contacts: fc.subarray([asha, rafi, mitu, joy].map((one) => one.account)),
  reachable: fc.subarray([rafi, mitu, joy].map((one) => one.account)),
})

export interface Scene<Command> {
  /** how a story begins, mostly: nothing much comes of an empty conversation */
  readonly begun: readonly Wish<Command>[]
  readonly bodies: readonly fc.Arbitrary<{ type: string }>[]
  /** wishes that belong together and would seldom meet by chance */
  readonly turns: readonly fc.Arbitrary<readonly Wish<Command>[]>[]
}

/** Many wishes, one after the other. */
export const many = <Command>({ begun, bodies, turns }: Scene<Command>): fc.Arbitrary<readonly Wish<Command>[]> => {
  const wish = fc.record({ actor, body: fc.oneof(...bodies), wait, facts }) as unknown as fc.Arbitrary<Wish<Command>>
  const turn = fc.oneof(
    { weight: 9, arbitrary: wish.map((one) => [one]) },
    { weight: 2, arbitrary: fc.oneof(...turns) },
  )
  return fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.array(turn, { maxLength: 40, size: 'max' }))
    .map(([chance, wishes]) => [...(chance > 0 ? begun : []), ...wishes.flat()])
}

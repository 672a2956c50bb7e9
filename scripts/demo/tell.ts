import type { Actor } from '../../shared/kernel/actor.ts'
import type { Attached } from '../../shared/kernel/file.ts'
import { type AccountId, type CommandId, type ConversationId, directOf } from '../../shared/kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { DrawingName } from './drawings.ts'
import type { Person } from './people.ts'
import type { DemoPost } from './posts.ts'
import type { Line, Talk } from './talks.ts'

/** One command of the demo, and the moment at which it happened (ms since 1970). */
export interface Deed {
  readonly kind: 'self' | 'direct' | 'group' | 'post' | 'ticket'
  readonly at: number
  readonly actor: Actor
  readonly conversation: ConversationId
  readonly id: CommandId
  readonly body: AnyCommand
  /** what is known of the files that it names */
  readonly files?: readonly Attached[]
}

type Accounts = Readonly<Record<Person, AccountId>>
type NewId = () => string

/** Where and when the demo happens, and how what happens in it is carried out. */
export interface Stage {
  readonly accounts: Accounts
  readonly now: number
  readonly newId: NewId
  send(deed: Deed): Promise<number>
  /** null: there is no room for pictures */
  readonly hang: ((by: AccountId, drawing: DrawingName) => Promise<Attached>) | null
}

const opening = (talk: Talk, accounts: Accounts): [Person, AnyCommand][] => {
  const [first, second, ...others] = talk.between
  if (!talk.name)
    return [
      [first, { type: 'contact.request', to: accounts[second] }],
      [second, { type: 'contact.accept' }],
    ]
  const { name, about, visibility = 'private', flavour } = talk
  const more = { ...(about && { about }), ...(flavour && { flavour }) }
  return [
    [first, { type: 'group.create', name, visibility, history: 'all', ...more }],
    [first, { type: 'group.invite', accounts: [second, ...others].map((person) => accounts[person]) }],
  ]
}

const hung = async ({ hang, accounts }: Stage, by: Person, drawings: readonly DrawingName[]): Promise<Attached[]> => {
  const files: Attached[] = []
  if (hang) for (const drawing of drawings) files.push(await hang(accounts[by], drawing))
  return files
}
const carrying = (files: readonly Attached[]) => (files.length > 0 ? { files: files.map(({ id }) => id) } : {})

/** The topic that was begun last on a board. */
interface Asked {
  readonly topic: number
  readonly by: Person
}

/** What a line of a talk leads to once the lines before it have their numbers. */
const wishes = (
  line: Line,
  owner: Person,
  seq: number,
  earlier: readonly number[],
  files: readonly Attached[],
  asked: Asked | null,
): [Person, AnyCommand][] => {
  const answered = line.re === undefined ? undefined : earlier.at(-line.re)
  const said: AnyCommand = {
    type: 'message.send',
    text: line.text,
    ...(answered && { replyTo: answered }),
    ...(line.title ? { title: line.title } : asked && { topic: asked.topic }),
    ...carrying(files),
    ...(line.survey && { survey: line.survey }),
  }
  const liked = (line.like ?? []).map(([by, emoji]): [Person, AnyCommand] => [
    by,
    { type: 'message.react', target: seq, emoji },
  ])
  const pinned: [Person, AnyCommand][] = line.pin ? [[owner, { type: 'message.pin', target: seq }]] : []
  const helped: [Person, AnyCommand][] =
    line.helped && asked ? [[asked.by, { type: 'answer.accept', topic: asked.topic, target: seq }]] : []
  const told = (line.answers ?? []).map(([by, answers]): [Person, AnyCommand] => [
    by,
    { type: 'survey.answer', target: seq, answers },
  ])
  return [[line.by, said], ...liked, ...pinned, ...helped, ...told]
}

/**
 * Turns a talk into deeds, with their moments in the past.
 *
 * @param send  carries a deed out and answers with its seq
 */
export const tell = async (talk: Talk, stage: Stage): Promise<void> => {
  const { accounts, now, newId, send } = stage
  const [first, second] = talk.between
  const conversation = talk.name ? (newId() as ConversationId) : directOf(accounts[first], accounts[second])
  let at = now - talk.ago * DAY
  const act = ([person, body]: [Person, AnyCommand], files: readonly Attached[] = []) => {
    const actor: Actor = { account: accounts[person], role: 'user', session: null }
    const kind = talk.name ? 'group' : 'direct'
    return send({ kind, at, actor, conversation, id: newId() as CommandId, body, files })
  }
  let head = 0
  for (const wish of opening(talk, accounts)) head = await act(wish)
  const said: number[] = []
  let asked: Asked | null = null
  for (const line of talk.lines) {
    at = Math.min(now - MINUTE, at + (line.after ?? 1) * MINUTE)
    const seq = head + 1
    const files = await hung(stage, line.by, line.picture ? [line.picture] : [])
    for (const wish of wishes(line, first, seq, said, files, asked)) head = await act(wish, files)
    if (line.title) asked = { topic: seq, by: line.by }
    said.push(seq)
  }
}

/** Publishes a post of the demo, with what others made of it in the hours after. */
export const publish = async (post: DemoPost, stage: Stage): Promise<void> => {
  const { accounts, now, newId, send } = stage
  const { by, hours, title, text, audience, likes = [], dislikes = [], promoted = [], comments = [] } = post
  const conversation = newId() as ConversationId
  const files = await hung(stage, by, post.pictures ?? [])
  const deeds: [Person, AnyCommand][] = [
    [by, { type: 'post.publish', title, text, audience, ...carrying(files) }],
    ...likes.map((who): [Person, AnyCommand] => [who, { type: 'post.rate', opinion: 'like' }]),
    ...dislikes.map((who): [Person, AnyCommand] => [who, { type: 'post.rate', opinion: 'dislike' }]),
    ...promoted.map((who): [Person, AnyCommand] => [who, { type: 'post.promote' }]),
    ...comments.map(([who, said]): [Person, AnyCommand] => [who, { type: 'message.send', text: said }]),
  ]
  const step = (hours * HOUR) / (2 * deeds.length)
  for (const [turn, [person, body]] of deeds.entries()) {
    const actor: Actor = { account: accounts[person], role: 'user', session: null }
    const at = Math.trunc(now - hours * HOUR + turn * step)
    await send({ kind: 'post', at, actor, conversation, id: newId() as CommandId, body, files })
  }
}

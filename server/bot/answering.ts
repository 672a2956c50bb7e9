import type { Pool } from 'pg'
import { ASSISTANT } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Orm } from '../db/orm.ts'
import { type Asking, type Assistance, serverKindOf } from '../kinds/index.ts'
import type { Read } from '../log/read.ts'
import { type Answerer, type Question, type Reply, Unavailable } from './answerer.ts'
import type { Budget } from './budget.ts'
import type { FindPassages } from './grounding/index.ts'
import type { Heeding } from './heeding.ts'
import { type Matter, matterOf, messagesOf } from './matter.ts'
import { wordsOn } from './model/index.ts'
import type { Modes } from './modes.ts'
import { keepReply } from './reply.row.ts'
import { personOf, type Served } from './served.ts'
import type { Writing } from './writing.ts'

export interface AnsweringDeps {
  readonly orm: Orm
  readonly pool: Pool
  readonly read: Read
  readonly execute: Execute
  readonly find: FindPassages
  /** null: no endpoint is configured */
  readonly model: Answerer | null
  readonly search: Answerer
  readonly budget: Budget
  readonly modes: Modes
  readonly heeding: Heeding
  readonly writing: Writing
  readonly now: () => number
}

/** Nobody acts through it but it itself: what it may is in the table of permissions, under its role. */
const BOT = { account: ASSISTANT, role: 'bot', session: null } as const

const MOST_PASSAGES = 6
const LONGEST_SUMMARY = 1_500
const READ = 60

/** All that one answer is made from. */
interface Cause extends Asking {
  readonly served: Served
  readonly matter: Matter
  readonly assistance: Assistance | null
  /** up to here it was read */
  readonly basedOn: number
}

type Made = {
  readonly reply: Reply
  readonly answerer: Answerer
  readonly firstMs: number | null
  readonly tookMs: number
}

/** What somebody asked, read with their own eyes; null where nothing is to be answered. */
const causeOf = async ({ orm, read }: AnsweringDeps, asking: Asking): Promise<Cause | null> => {
  const { conversation, about, by, again } = asking
  const served = await personOf(orm.em.fork(), by)
  if (!served) return null
  const page = await read(by, { conversation, anchor: 'newest', before: READ, after: 0 })
  const kind = serverKindOf(page.kind)
  const assistance = (await kind.assists?.(() => orm.em.fork(), page.state)) ?? null
  if (assistance?.silent) return null
  const { title = '' } = page.state as { title?: string }
  const asked = { about, served: by, title, chosen: served.language }
  const matter = matterOf(messagesOf(page), asked, again !== undefined)
  return matter && { ...asking, served, matter, assistance, basedOn: page.head }
}

const questionOf = async ({ find }: AnsweringDeps, { matter, assistance, served }: Cause): Promise<Question> => {
  const { turns, words, language } = matter
  // what is for the staff goes to nobody who may read along
  const staff = served.works && !(assistance?.shared ?? true)
  const passages = await find(words, { staff, language, limit: MOST_PASSAGES })
  const desk = assistance?.desk ? assistance.desk.name[language] || assistance.desk.name.en : null
  return { turns, language, desk, people: assistance?.people ?? false, passages }
}

/** By the model where there is one, it answers, and there is something left to spend; else by searching. */
const make = async (deps: AnsweringDeps, cause: Cause, question: Question, signal: AbortSignal): Promise<Made> => {
  const { model, search, budget, now } = deps
  const writing = deps.writing(cause.conversation, cause.about)
  const began = now()
  let first: number | null = null
  const onWords = (text: string) => {
    first ??= now() - began
    writing.words(text)
  }
  const ask = async (by: Answerer): Promise<Made> => {
    const reply = await by.answer(question, signal, onWords)
    return { reply, answerer: by, firstMs: first, tookMs: now() - began }
  }
  try {
    if (!model || !(await budget.take(cause.by, cause.assistance?.desk?.id ?? null))) return await ask(search)
    const made = await ask(model)
    await budget.spend(made.reply.usage.asked + made.reply.usage.answered)
    return made
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return await ask(search)
  } finally {
    writing.over()
  }
}

/**
 * Where there are people, what it does not know is theirs. What they are told stands in the bot's name, whoever's words
 * it repeats: nothing in it leads anywhere.
 */
const overOf = (reply: Reply, { assistance, matter }: Cause) => {
  if (!assistance?.people || !(reply.sort === 'over' || reply.sort === 'unknown')) return null
  const asked = matter.turns.findLast(({ who }) => who === 'person')?.text ?? ''
  const summary = wordsOn([], reply.sort === 'over' ? reply.summary : asked, LONGEST_SUMMARY)
  return { reason: reply.sort === 'over' ? reply.reason : ('unknown' as const), ...(summary && { summary }) }
}

/** One reply for each cause, however often this is done (LOG3). */
const say = async ({ execute }: AnsweringDeps, cause: Cause, { reply, answerer }: Made): Promise<void> => {
  const { conversation, about, again, basedOn, assistance, matter } = cause
  const cites = 'cites' in reply && reply.cites.length > 0 ? [...reply.cites] : undefined
  const grounds = {
    ...{ basedOn, about, sort: reply.sort, from: answerer.from },
    ...(cites && { cites }),
    ...(again && { instead: again.instead }),
  }
  const wish = again?.wish ?? 0
  const over = overOf(reply, cause)
  // first: whoever is told that a person goes on, is with a person, though the machine fails between the two
  if (over) {
    const tried = matter.tried.slice(-10)
    const handing = { type: 'ticket.handOver', ...over, basedOn, ...(tried.length > 0 && { tried }) }
    await execute(BOT, { id: derivedId('over', conversation, about, wish), conversation, body: handing })
  }
  const body = { type: 'message.send', text: reply.text, grounds, ...(!assistance?.people && { replyTo: about }) }
  await execute(BOT, { id: derivedId('reply', conversation, about, wish), conversation, body })
}

/** Somebody spoke, it was said already, or it is not to be seen any more: nothing is left to do. */
const orLetGo = (error: unknown): void => {
  if (!(error instanceof Refusal) || error.retry) throw error
}

/**
 * Answers what somebody asked the bot, with their rights: run twice, it answers once; once somebody else spoke, not at
 * all (BOT1, BOT2).
 */
export const createAnswering =
  (deps: AnsweringDeps) =>
  async (asking: Asking): Promise<void> => {
    const cause = await causeOf(deps, asking).catch((error) => orLetGo(error) ?? null)
    if (!cause) return
    const { assistance, conversation, basedOn } = cause
    const name = (deps.model ?? deps.search).name
    if (assistance?.desk && (await deps.modes(assistance.modes, assistance.desk.id, 'answer', name)) !== 'auto') return
    const question = await questionOf(deps, cause)
    const made = await deps.heeding(conversation, basedOn, (signal) =>
      make(deps, cause, question, signal).catch((error) => {
        if (signal.aborted) return null
        throw error
      }),
    )
    if (!made) return
    await say(deps, cause, made).then(() => keepReply(deps.pool, { ...cause, ...made, at: deps.now() }), orLetGo)
  }

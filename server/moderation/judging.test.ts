import type { Pool } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Sent } from '../../shared/protocol/command.ts'
import type { Rule } from '../../shared/protocol/moderation.ts'
import { asha, somewhere } from '../../shared/testing/index.ts'
import { Unavailable } from '../bot/index.ts'
import { createJudging } from './judging.ts'
import { compile } from './rules.ts'

const rule = (change: Partial<Rule>) =>
  compile({
    ...{ id: 'r', version: 1, name: 'Rule', words: [], signals: {}, ask: 'is rude', newcomers: null },
    ...{ action: 'hold' as const, state: 'on' as const, places: ['publicGroups' as const] },
    ...change,
  })
const uttered = { conversation: somewhere(1), author: asha.account, command: 'c' as Sent['id'] }
const matter = {
  ...uttered,
  ...{ seq: 7, target: 7, type: 'message.sent', body: { text: 'You fool' }, original: { text: 'You fool' } },
  ...{ place: 'publicGroups', called: 'Ward 7', alone: false, since: 0 },
}

/** One message that was said, and what came of having it judged. */
const judging = async (
  rules: readonly Partial<Rule>[],
  breaches: readonly { at: number; sure: number }[] | Error,
  { laid = null as number | null, left = true, refuses = '' } = {},
) => {
  const kept: unknown[][] = []
  const query = vi.fn(async (text: string, values: unknown[]) => {
    if (text.startsWith('insert')) kept.push([values[2], values[3]])
    return { rows: text.includes('join event o') ? [matter] : laid === null ? [] : [{ seq: laid }] }
  })
  const wished: string[] = []
  const execute = vi.fn(async (_: unknown, { conversation, body }: Sent) => {
    if (body.type === refuses) throw new Refusal('held.full')
    wished.push(`${body.type}${conversation === selfOf(asha.account) ? ' at hers' : ''}`)
    return { seq: 9, repeated: false }
  })
  const judge = vi.fn(async () => {
    if (breaches instanceof Error) throw breaches
    return { breaches: breaches.map((one) => ({ ...one, why: '' })), usage: { asked: 1, answered: 1 } }
  })
  const told: string[] = []
  await createJudging({
    pool: { query } as unknown as Pool,
    rules: { active: () => rules.map(rule) } as never,
    judge: { judge },
    budget: { takeJudgement: async () => left, spend: async () => undefined },
    execute: execute as never,
    notify: async ({ notices }) => void told.push(...notices.map(({ reason }) => reason)),
    now: () => 0,
  })(uttered)
  return { kept, wished, told, asked: judge.mock.calls.length }
}
const AWAY = { wished: ['message.hold at hers', 'message.remove'], told: ['withheld'], kept: [] }

describe('MOD8 what a model finds', () => {
  test('is laid by its author before it is taken away, and they are told', async () => {
    expect(await judging([{}], [{ at: 0, sure: 0.9 }])).toEqual({ ...AWAY, asked: 1 })
  })

  test('is nothing where it is not sure, cannot tell, or may not be asked any more', async () => {
    const nothing = { wished: [], told: [], kept: [] }
    expect(await judging([{}], [{ at: 0, sure: 0.6 }])).toEqual({ ...nothing, asked: 1 })
    expect(await judging([{}], new Unavailable('Away'))).toEqual({ ...nothing, asked: 1 })
    expect(await judging([{}], [{ at: 0, sure: 1 }], { left: false })).toEqual({ ...nothing, asked: 0 })
    expect(await judging([{ ask: null }, { places: ['posts'] }], [{ at: 0, sure: 1 }])).toEqual({
      ...nothing,
      asked: 0,
    })
  })

  test('is counted for a rule on trial, and flagged for one that flags, also beside one that holds back', async () => {
    const rules = [{ id: 'dry', state: 'dry' as const }, { id: 'flags', action: 'flag' as const }, { id: 'holds' }]
    const all = rules.map((_, at) => ({ at, sure: 1 }))
    const kept = [
      ['dry', 'dry'],
      ['flags', 'flagged'],
    ]
    expect(await judging(rules, all)).toEqual({ ...AWAY, kept, asked: 1 })
  })

  test('is not asked about again by whoever takes over from a machine that died: it is only taken away', async () => {
    expect(await judging([{}], [], { laid: 9 })).toEqual({ ...AWAY, wished: ['message.remove'], asked: 0 })
  })

  test('is flagged where too much of theirs waits; and nothing waits of what went away by itself', async () => {
    const flagged = { told: [], kept: [['r', 'flagged']], asked: 1 }
    const found = [{ at: 0, sure: 1 }]
    expect(await judging([{}], found, { refuses: 'message.hold' })).toEqual({ ...flagged, wished: [] })
    expect(await judging([{}], found, { refuses: 'message.remove' })).toEqual({
      ...flagged,
      wished: ['message.hold at hers', 'held.withdraw at hers'],
    })
  })
})

import { expect, test } from 'vitest'
import { parse } from '../../../../shared/kernel/parse.ts'
import { TicketCommand } from '../../../../shared/kinds/ticket/commands.ts'
import { assigneeChoices, categoryChoices, commandTo, priorityChoices, stageChoices } from './choices.ts'

const words = { reopen: 'Open again', close: (why: string) => `Close: ${why}` }
const values = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value)

test('an open ticket goes anywhere, a solved one ends or begins again, a closed one begins again', () => {
  expect(values(stageChoices({ stage: 'new' }, null, 'en', words)).slice(0, 5)).toEqual([
    'open',
    'waiting',
    'blocked',
    'scheduled',
    'solved',
  ])
  expect(values(stageChoices({ stage: 'solved' }, null, 'en', words)).slice(0, 3)).toEqual([
    'reopen',
    'solved',
    'closed:fixed',
  ])
  expect(values(stageChoices({ stage: 'closed' }, null, 'en', words))).toEqual(['reopen'])
})

test('every choice is a command, and nobody closes as a duplicate without saying of what', () => {
  for (const stage of ['open', 'solved', 'closed'] as const)
    for (const value of values(stageChoices({ stage }, null, 'bn', words)))
      expect(parse(TicketCommand, commandTo(value))).toBeTruthy()
  expect(values(stageChoices({ stage: 'open' }, null, 'en', words))).not.toContain('closed:duplicate')
  expect(commandTo('closed:rejected')).toEqual({ type: 'ticket.close', ending: 'rejected' })
})

test('the most urgent is first, and what it is already is marked', () => {
  expect(values(priorityChoices({ priority: 'high' }, 'en'))).toEqual(['urgent', 'high', 'normal', 'low'])
  expect(priorityChoices({ priority: 'high' }, 'en').find(({ current }) => current)?.value).toBe('high')
})

test('a category that is given up is not offered, and one within another says so', () => {
  const say = (en: string) => ({ en, bn: '' })
  const categories = [
    { id: 'road', label: say('Road') },
    { id: 'hole', label: say('Hole'), parent: 'road' },
    { id: 'gone', label: say('Gone'), retired: true as const },
  ]
  expect(categoryChoices({ category: 'hole' }, { categories }, 'en')).toEqual([
    { value: 'road', label: 'Road', hint: undefined, current: false },
    { value: 'hole', label: 'Hole', hint: 'Road', current: true },
  ])
})

test('first oneself, then who is there, and nobody only where there is somebody', () => {
  const team = [
    { id: 'me' as never, name: 'Asha', username: 'asha', tags: [] },
    { id: 'rafi' as never, name: 'Rafi', username: 'rafi', tags: ['roads'] },
  ]
  const said = { me: 'Me', nobody: 'Nobody' }
  expect(values(assigneeChoices({ assignee: null }, 'me', team, said))).toEqual(['me', 'rafi'])
  expect(values(assigneeChoices({ assignee: 'rafi' as never }, 'me', team, said))).toEqual(['me', 'rafi', ''])
  expect(assigneeChoices({ assignee: null }, 'me', team, said)[1]?.hint).toBe('@rafi · roads')
})

import { expect, test } from 'vitest'
import { parse } from '../../kernel/parse.ts'
import { TicketCommand } from './commands.ts'
import { type Macro, Macro as MacroShape } from './desk/index.ts'
import { commandsOf } from './macros.ts'

const running = {
  ticket: { staff: { tags: ['paper'] } },
  language: 'bn' as const,
  blanks: { name: 'Mina', number: 'SUP-26-AAAAA-A', agent: 'Rafi' },
  seen: 7,
}
const macro = (steps: Macro['steps']): Macro =>
  parse(MacroShape, { id: 'all', label: { en: 'All', bn: '' }, steps }) as Macro

test('each step is a command of a ticket, in order, and last that it was run', () => {
  const commands = commandsOf(
    macro([
      { type: 'claim' },
      { type: 'say', text: { en: 'Hello {{name}}', bn: 'নমস্কার {{name}}' } },
      { type: 'note', text: 'by {{agent}}' },
      { type: 'move', to: 'waiting' },
      { type: 'move', to: 'solved' },
      { type: 'prioritise', priority: 'high' },
      { type: 'sort', category: 'printer' },
      { type: 'tag', tags: ['paper', 'tray'] },
    ]),
    running,
  )
  expect(commands).toEqual([
    { type: 'ticket.claim' },
    { type: 'message.send', text: 'নমস্কার Mina', seen: 7 },
    { type: 'note.post', text: 'by Rafi' },
    { type: 'ticket.move', to: 'waiting' },
    { type: 'ticket.solve' },
    { type: 'ticket.prioritise', priority: 'high' },
    { type: 'ticket.sort', category: 'printer' },
    { type: 'ticket.tag', tags: ['paper', 'tray'] },
    { type: 'macro.run', macro: 'all' },
  ])
  for (const command of commands) expect(parse(TicketCommand, command)).toBeTruthy()
})

import type { Language } from '../../../../shared/kernel/describe.ts'
import { inLanguage, type Macro, type MacroStep } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { Ticket, TicketCommand } from '../../../../shared/kinds/ticket/index.ts'
import { type Blanks, fill } from './canned.ts'

interface Running {
  readonly ticket: Pick<Ticket, 'staff'>
  readonly language: Language
  readonly blanks: Blanks
  /** how far whoever runs it has read */
  readonly seen: number
}

const commandOf = (step: MacroStep, { ticket, language, blanks, seen }: Running): TicketCommand => {
  switch (step.type) {
    case 'say':
      return { type: 'message.send', text: fill(inLanguage(step.text, language), blanks), seen }
    case 'note':
      return { type: 'note.post', text: fill(step.text, blanks) }
    case 'claim':
      return { type: 'ticket.claim' }
    case 'move':
      return step.to === 'solved' ? { type: 'ticket.solve' } : { type: 'ticket.move', to: step.to }
    case 'prioritise':
      return { type: 'ticket.prioritise', priority: step.priority }
    case 'sort':
      return { type: 'ticket.sort', category: step.category }
    case 'tag':
      return { type: 'ticket.tag', tags: [...new Set([...ticket.staff.tags, ...step.tags])] }
  }
}

/** What running a macro wishes for, in order; last, that it was run. */
export const commandsOf = (macro: Macro, running: Running): readonly TicketCommand[] => [
  ...macro.steps.map((step) => commandOf(step, running)),
  { type: 'macro.run', macro: macro.id },
]

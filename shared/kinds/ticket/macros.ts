import type { Language } from '../../kernel/describe.ts'
import type { TicketCommand } from './commands.ts'
import { inLanguage, type Macro, type MacroStep } from './desk/index.ts'
import type { Ticket } from './state.ts'

/** What stands in for a blank of a text that is used again and again. */
export interface Blanks {
  /** of whoever asked */
  readonly name: string
  readonly number: string
  readonly agent: string
}

/** A text with its blanks filled in; what is no blank of ours stays as it is. */
export const fill = (text: string, blanks: Blanks): string =>
  text.replace(/\{\{\s*(name|number|agent)\s*\}\}/g, (_, blank: keyof Blanks) => blanks[blank])

interface Running {
  readonly ticket: { readonly staff: Pick<Ticket['staff'], 'tags'> }
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

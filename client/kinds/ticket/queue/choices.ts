import type { Language } from '../../../../shared/kernel/describe.ts'
import { type Desk, inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import {
  ENDING_WORDS,
  ENDINGS,
  isOpen,
  PRIORITIES,
  PRIORITY_WORDS,
  type Ticket,
  type TicketCommand,
} from '../../../../shared/kinds/ticket/index.ts'
import type { OnDuty } from '../../../../shared/protocol/staff.ts'
import { stageName } from './named.ts'
import type { Choice } from './Pick.tsx'

const STEPS = ['open', 'waiting', 'blocked', 'scheduled'] as const

/** Where a ticket can go from here: `closed:` and why is an end. */
export const stageChoices = (
  ticket: Pick<Ticket, 'stage'>,
  desk: Desk | null,
  language: Language,
  words: { readonly reopen: string; readonly close: (why: string) => string },
): readonly Choice[] => {
  const { stage } = ticket
  const choice = (value: (typeof STEPS)[number] | 'solved'): Choice => ({
    value,
    label: stageName(desk, value, language),
    current: value === stage,
  })
  const ends = ENDINGS.filter((ending) => ending !== 'duplicate' && ending !== 'expired').map((ending) => ({
    value: `closed:${ending}`,
    label: words.close(ENDING_WORDS[ending][language]),
  }))
  if (stage === 'closed') return [{ value: 'reopen', label: words.reopen }]
  const steps = isOpen(stage) ? STEPS.map(choice) : [{ value: 'reopen', label: words.reopen }]
  return [...steps, choice('solved'), ...ends]
}

/** What going there wishes for. */
export const commandTo = (value: string): TicketCommand => {
  if (value === 'reopen') return { type: 'ticket.reopen' }
  if (value === 'solved') return { type: 'ticket.solve' }
  if (value.startsWith('closed:')) return { type: 'ticket.close', ending: value.slice(7) as (typeof ENDINGS)[number] }
  return { type: 'ticket.move', to: value as (typeof STEPS)[number] }
}

export const priorityChoices = ({ priority }: Pick<Ticket, 'priority'>, language: Language): readonly Choice[] =>
  [...PRIORITIES].reverse().map((value) => ({
    value,
    label: PRIORITY_WORDS[value][language],
    current: value === priority,
  }))

export const categoryChoices = (
  { category }: Pick<Ticket, 'category'>,
  desk: Pick<Desk, 'categories'> | null,
  language: Language,
): readonly Choice[] =>
  (desk?.categories ?? [])
    .filter(({ retired }) => !retired)
    .map(({ id, label, parent }) => {
      const over = desk?.categories.find((one) => one.id === parent)
      return {
        value: id,
        label: inLanguage(label, language),
        hint: over && inLanguage(over.label, language),
        current: id === category,
      }
    })

/** Those who are there; first oneself, last nobody. */
export const assigneeChoices = (
  { assignee }: Pick<Ticket, 'assignee'>,
  account: string,
  team: readonly Pick<OnDuty, 'id' | 'name' | 'username' | 'tags'>[],
  words: { readonly me: string; readonly nobody: string },
): readonly Choice[] => [
  { value: account, label: words.me, current: assignee === account },
  ...team
    .filter(({ id }) => id !== account)
    .map(({ id, name, username, tags }) => ({
      value: id as string,
      label: name,
      hint: [`@${username}`, ...tags].join(' · '),
      current: assignee === id,
    })),
  ...(assignee ? [{ value: '', label: words.nobody }] : []),
]

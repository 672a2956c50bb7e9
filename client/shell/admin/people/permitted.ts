import type { Permission } from '../../../../shared/protocol/staff.ts'
import { t } from '../../../words/index.ts'

/** What actions are about: the noun that they begin with, or one of them by itself where it is about something else. */
const SUBJECTS = {
  own: [
    ...['account', 'session', 'activity', 'availability', 'notification', 'self', 'draft', 'conversation', 'sending'],
    ...['message.keep', 'message.unkeep', 'message.hide', 'message.unhide', 'lesson'],
  ],
  people: ['people', 'presence', 'contact', 'messages'],
  talk: ['message', 'file', 'preview', 'poll', 'survey', 'meeting'],
  groups: ['group', 'answer', 'topic'],
  posts: ['post'],
  articles: ['article'],
  tickets: ['ticket', 'guest', 'note', 'macro'],
  assistant: ['reply', 'suggestion', 'suggestions', 'ticket.handOver'],
  rules: ['message.hold', 'held', 'moderation'],
  house: ['staff', 'duty', 'people.place', 'places', 'desks', 'audit'],
} as const satisfies Readonly<Record<string, readonly string[]>>
type Subject = keyof typeof SUBJECTS
const ORDER = Object.keys(SUBJECTS) as readonly Subject[]

/** null: of something that nobody has put anywhere yet */
export const subjectOf = (action: string): Subject | null => {
  const among = (name: string) => ORDER.find((subject) => (SUBJECTS[subject] as readonly string[]).includes(name))
  return among(action) ?? among(action.slice(0, action.indexOf('.'))) ?? null
}

/** What it is, as a sentence goes on after “may”; of what is newer than the page its name. */
export const mayWords = (action: string): string =>
  t(`permissions.may.${action}` as 'permissions.may.account.read') ?? action

export interface Permitted {
  readonly subject: Subject
  readonly rows: readonly Permission[]
}

/** Those that are found by parts of their words, of their names and of what they are about; each with its like. */
export const permittedOf = (table: readonly Permission[], sought: string): readonly Permitted[] => {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean)
  const isFound = (subject: Subject, { action }: Permission) => {
    const said = `${action} ${mayWords(action)} ${t(`permissions.subject.${subject}`)}`.toLowerCase()
    return parts.every((part) => said.includes(part))
  }
  return ORDER.flatMap((subject) => {
    const rows = table.filter((row) => (subjectOf(row.action) ?? 'house') === subject && isFound(subject, row))
    return rows.length > 0 ? [{ subject, rows }] : []
  })
}

import { AUDITED, type AuditAction, type AuditNoun } from '../../../../shared/protocol/audit.ts'
import { moment, number, t } from '../../../words/index.ts'
import { valueWords as deskValueWords, pathWords } from '../desks/paths.ts'
import type { Names } from './names.ts'

const nounOf = (action: string): string => action.slice(0, action.indexOf('.'))

/** What things are done to, as they can be looked for. */
export const NOUNS = [...new Set(Object.keys(AUDITED).map(nounOf))] as readonly AuditNoun[]

/** What was done, in words where there are some: an old entry may be of something that is done no more. */
export const actionWords = (action: string): string => t(`audit.action.${action as AuditAction}`) ?? action

/** What a field is called: of a desk, by where in its configuration it stands. */
export const fieldWords = (action: string, field: string): string => {
  const noun = nounOf(action)
  if (noun === 'desk') return pathWords(field, null)
  const own = t(`audit.own.${noun}.${field}` as 'audit.own.rule.words')
  return own ?? t(`audit.field.${field}` as 'audit.field.role') ?? field
}

/** What was chosen, of what there is to choose from. */
const CHOSEN: Readonly<Record<string, (value: string) => string | undefined>> = {
  'role.role': (value) => t(`staff.role.${value as 'user'}`),
  'place.sort': (value) => t(`places.sort.${value as 'room'}`),
  'rule.action': (value) => t(`moderation.does.${value as 'hold'}`),
  'rule.state': (value) => t(`moderation.states.${value as 'on'}`),
  'rule.places': (value) =>
    value === 'requests' ? t('moderation.aims.requests') : t(`moderation.place.${value as 'posts'}`),
  'moderation.sort': (value) => t(`audit.caught.${value as 'held'}`),
  'pattern.answer': (value) => t(`audit.answered.${value as 'seen'}`),
  'audit.action': (value) =>
    value.endsWith('.') ? t(`audit.groups.${nounOf(value) as AuditNoun}`) : actionWords(value),
}

/** What null says, where it does not say that there is nothing. */
const UNBOUND: Readonly<Record<string, () => string>> = {
  'scope.desks': () => t('audit.all'),
  'scope.places': () => t('audit.all'),
  'role.desks': () => t('audit.all'),
  'role.places': () => t('audit.all'),
  'account.until': () => t('audit.lifted'),
  'rule.newcomers': () => t('audit.everyone'),
  'pattern.answer': () => t('audit.answered.open'),
}

const MOMENTS = ['account.until', 'audit.from', 'audit.to']

/** What stands in a field, for people. Of a rule the places are where it looks; elsewhere they are those of the tree. */
export const valueWords = (action: string, field: string, value: unknown, names: Names): string => {
  const noun = nounOf(action)
  const which = `${noun}.${field}`
  if (value === null) return UNBOUND[which]?.() ?? t('audit.nothing')
  if (value === undefined) return t('audit.nothing')
  const chosen = noun === 'desk' && deskValueWords(field, value)
  if (chosen) return chosen
  if (typeof value === 'number') return MOMENTS.includes(which) ? moment(value) : number(value)
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
  const one = (said: unknown): string => {
    const id = String(said)
    if (noun === 'desk') return id
    const words = CHOSEN[which]
    if (words) return words(id) ?? id
    if (field === 'places' || field === 'parent') return names.place(id)
    return field === 'desks' ? names.desk(id) : id
  }
  if (Array.isArray(value)) return value.map(one).join(', ') || t('audit.nothing')
  return typeof value === 'object' ? JSON.stringify(value) : one(value)
}

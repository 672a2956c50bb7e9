import * as v from 'valibot'
import { judgePassword, LEAST_PASSWORD } from '../../shared/kernel/password.ts'
import { Email, PersonName, Phone } from '../../shared/kernel/person.ts'
import { About } from '../../shared/kernel/profile.ts'
import { isReserved, Username } from '../../shared/kernel/username.ts'
import { t } from '../words/index.ts'

/** What the schema has against it first, by the name of the rule; undefined: nothing. */
const against = (schema: v.GenericSchema<string | undefined, unknown>, value: string) => {
  const parsed = v.safeParse(schema, value, { abortPipeEarly: true })
  return parsed.success ? undefined : parsed.issues[0]
}

const most = (issue: v.BaseIssue<unknown>) => t('form.tooLong', Number(issue.requirement))

const required = (value: string) => (value.trim() === '' ? t('form.required') : undefined)

/** What is wrong with an entry, in a sentence; undefined: nothing. The server asks the same of the same schemas. */
export const checks = {
  required,
  name: (value: string) => {
    const issue = against(PersonName, value)
    if (!issue) return undefined
    if (issue.type === 'min_length') return t('form.required')
    return issue.type === 'max_length' ? most(issue) : t('wrong.name')
  },
  username: (value: string) => {
    if (value.trim() === '') return t('form.required')
    const issue = against(Username, value)
    if (!issue) return isReserved(value.trim()) ? t('wrong.usernameRefused') : undefined
    return issue.type.endsWith('_length') ? t('wrong.usernameLength') : t('wrong.username')
  },
  email: (value: string) => {
    if (value.trim() === '') return t('form.required')
    return against(Email, value) && t('wrong.email')
  },
  phone: (value: string) => against(Phone, value) && t('wrong.phone'),
  about: (value: string) => {
    const issue = against(About, value)
    if (!issue) return undefined
    return issue.type === 'max_length' ? most(issue) : t('form.invalid')
  },
  /** @param context  what somebody who knows the person would try: names, addresses */
  password: (value: string, context: readonly string[] = []) => {
    if (value === '') return t('form.required')
    const { score, problem } = judgePassword(value, context)
    if (score >= 2 || !problem) return undefined
    return problem === 'short' ? t('wrong.passwordShort', LEAST_PASSWORD) : t(`wrong.password.${problem}`)
  },
}

import type { Person } from '../../../shared/protocol/accounts.ts'
import { contentOf } from '../../../shared/protocol/files.ts'

/** Where somebody's picture is, if there is one for whoever looks. */
export const faceOf = ({ avatar }: Pick<Person, 'avatar'>, size: 'small' | 'large' = 'small'): string | null =>
  avatar ? contentOf(avatar, { size }) : null

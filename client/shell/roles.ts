import { isStaff } from '../../shared/kernel/rank.ts'
import type { Me } from './session.ts'

/** Whom the administration is shown to. What each may do there is the server's to say. */
export const administers = ({ role }: Pick<Me, 'role'>): boolean => role === 'admin' || role === 'superadmin'

/** Who can be on duty. */
export const works = ({ role }: Pick<Me, 'role'>): boolean => isStaff(role)

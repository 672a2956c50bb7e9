import { isStaff } from '../../shared/kernel/rank.ts'
import type { Me } from './session.ts'

/** Whom the administration is shown to. What each may do there is the server's to say. */
export const administers = ({ role }: Pick<Me, 'role'>): boolean => role === 'admin' || role === 'superadmin'

/** Who decides about what rules caught; others than administrators see nothing else of the administration. */
export const moderates = (me: Pick<Me, 'role'>): boolean => me.role === 'moderator' || administers(me)

/** Who can be on duty. */
export const works = ({ role }: Pick<Me, 'role'>): boolean => isStaff(role)

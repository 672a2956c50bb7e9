import type { Me } from './session.ts'

/** Whom the administration is shown to. What each may do there is the server's to say. */
export const administers = ({ role }: Pick<Me, 'role'>): boolean => role === 'admin' || role === 'superadmin'

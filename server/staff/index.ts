/** Who works here and where, and what was changed by whom. Nothing outside this folder imports past this file. */
export { type Entry, record } from './audit.ts'
export { nameSuperadmins } from './founding.ts'
export { createScopes, type Scopes } from './scopes.ts'
export { createStaff } from './staff.ts'

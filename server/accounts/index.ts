/** People, how they prove who they are, and what their roles allow. Nothing outside this folder imports past this file. */
export { AccountRow } from './account.row.ts'
export { type Accounts, type AccountsDeps, createAccounts } from './accounts.ts'
export type { Authenticate, SignedIn } from './authenticate.ts'
export type { Errand, Errands, Scene } from './errand.ts'
export type { Letter } from './letter.ts'
export { createPasswords } from './password.ts'
export { demand } from './permissions.ts'
export { SessionRow } from './session.row.ts'

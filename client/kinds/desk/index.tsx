import { later } from '../../ui/later.tsx'

/** The requester's way to the desks. Nothing outside this folder imports past this file. */
export const NewPage = later(async () => (await import('./NewPage.tsx')).NewPage)
export type { DeskApi } from './NewPage.tsx'

import { later } from '../../ui/later.tsx'

/** The requester's way to the desks. Nothing outside this folder imports past this file. */
export const NewPage = later(async () => (await import('./NewPage.tsx')).NewPage)
/** The form to be tried by whoever writes it. */
export const DeskPreview = later(async () => (await import('./DeskPreview.tsx')).DeskPreview)
export type { DeskApi } from './NewPage.tsx'

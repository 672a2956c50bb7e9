import { later } from '../../ui/later.tsx'

/** What others have as well, and saying so. Nothing outside this folder imports past this file. */
export const NearReports = later(async () => (await import('./NearReports.tsx')).NearReports)
export const SimilarReports = later(async () => (await import('./SimilarReports.tsx')).SimilarReports)
export const MeToo = later(async () => (await import('./MeToo.tsx')).MeToo)

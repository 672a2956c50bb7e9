import { later } from '../../ui/later.tsx'

/** What everybody may know of matters: by their number, and on the map. */
export const StatusPage = later(async () => (await import('./StatusPage.tsx')).StatusPage)
export const ReportsPage = later(async () => (await import('./ReportsPage.tsx')).ReportsPage)

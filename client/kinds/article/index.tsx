import { later } from '../../ui/later.tsx'

/** Articles of the knowledge base, for members and for guests. Nothing outside this folder imports past this file. */
export const HelpPage = later(async () => (await import('./HelpPage.tsx')).HelpPage)
export const ArticlePage = later(async () => (await import('./ArticlePage.tsx')).ArticlePage)
export const WritePage = later(async () => (await import('./WritePage.tsx')).WritePage)
/** What may help whoever describes what is wrong: for the form of a new ticket. */
export const ArticleSuggestions = later(async () => (await import('./ArticleSuggestions.tsx')).ArticleSuggestions)
export { type ArticleApi, pathOf } from './api.ts'

import type { articleRoutes } from '../../../shared/protocol/articles.ts'
import type { Client } from '../../../shared/protocol/client.ts'
import type { deskRoutes } from '../../../shared/protocol/desks.ts'

/** What is asked about articles, signed in or not. */
export type ArticleApi = Pick<
  Client<typeof articleRoutes, AbortSignal>,
  'help' | 'articles' | 'article' | 'articleDraft' | 'articleAnswers'
> &
  Pick<Client<typeof deskRoutes, AbortSignal>, 'desks'>

/** Where an article is read, as it is or as it was. */
export const pathOf = (slug: string, version?: number): string =>
  version === undefined ? `/help/${slug}` : `/help/${slug}?version=${version}`

export const pathToWrite = (slug = ''): string => (slug ? `/help/write/${slug}` : '/help/write')

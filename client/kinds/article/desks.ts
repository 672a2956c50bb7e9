import { createResource } from 'solid-js'
import { language, t } from '../../words/index.ts'
import type { ArticleApi } from './api.ts'

/** What a desk is called, in the language that is spoken. One that takes no tickets now goes by the word in its address. */
export const createDeskNames = (api: ArticleApi) => {
  const [desks] = createResource(() => api.desks().catch(() => []))
  const known = () => desks.latest ?? []
  return {
    known,
    nameOf(id: string | null): string {
      if (id === null) return t('article.general')
      const desk = known().find((one) => one.id === id)
      return desk ? desk.name[language()] || desk.name.en : id.replaceAll('-', ' ')
    },
  }
}
export type DeskNames = ReturnType<typeof createDeskNames>

import { createResource } from 'solid-js'
import { language, t } from '../../words/index.ts'
import type { ArticleApi } from './api.ts'
import { ready } from './ready.ts'

/** The desks that a house begins with: what is written for them is found by those too who may not turn to them. */
const TOPICS = [
  'support',
  'complaint',
  'emergency',
  'service',
  'collection',
  'giving',
  'safety',
  'help',
  'task',
] as const
const isTopic = (id: string): id is (typeof TOPICS)[number] => TOPICS.some((topic) => topic === id)

/** What a desk is called, in the language that is spoken. Another one that takes no tickets goes by the word in its address. */
export const createDeskNames = (api: ArticleApi) => {
  const [desks] = createResource(() => api.desks().catch(() => []))
  const known = () => ready(desks) ?? []
  return {
    known,
    nameOf(id: string | null): string {
      if (id === null) return t('article.general')
      const desk = known().find((one) => one.id === id)
      if (desk) return desk.name[language()] || desk.name.en
      return isTopic(id) ? t(`article.topics.${id}`) : id.replaceAll('-', ' ')
    },
  }
}
export type DeskNames = ReturnType<typeof createDeskNames>

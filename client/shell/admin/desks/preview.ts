import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { DeskForm } from '../../../../shared/protocol/desks.ts'

/** No other form on this device goes by it. */
const PREVIEW = 'preview'

/** The form that comes of a desk as it is written now: what whoever turns to it would see. */
export const previewOf = ({ canned: _, macros: __, ...config }: Desk): DeskForm => ({
  id: PREVIEW,
  version: 1,
  ...config,
  categories: config.categories.map(({ tags: _, ...category }) => category),
  fields: config.fields.filter(({ staff }) => !staff),
})

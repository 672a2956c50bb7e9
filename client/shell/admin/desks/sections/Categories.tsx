import { Show } from 'solid-js'
import type { Category } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { t } from '../../../../words/index.ts'
import type { Cell } from '../cell.ts'
import { categoriesOf, categoryWords, priorities } from '../choices.ts'
import { useEditing } from '../context.ts'
import { SelectIn, TickIn } from '../inputs.tsx'
import { idFrom, levelsOf } from '../lists.ts'
import { Named } from '../Named.tsx'
import { Parts } from '../Parts.tsx'
import { TagsIn } from '../TagsIn.tsx'

/** What tickets are about, as a tree: what somebody has to know who takes them, and how urgent they are. */
export const Categories = () => {
  const { desk, draft, isNew } = useEditing()
  const ids = () => draft().categories.map(({ id }) => id)
  return (
    <Parts
      of={desk.at('categories')}
      most={200}
      add={t('desks.add.categories')}
      make={(): Category => ({ id: idFrom('', ids(), 'category'), label: { en: '', bn: '' } })}
      called={categoryWords}
      level={({ id }) => levelsOf(draft().categories).get(id) ?? 0}
    >
      {(category) => (
        <>
          <Named
            of={category as Cell<{ id: string; label: { en: string; bn: string } }>}
            beside={draft().categories}
            otherwise="category"
            isFixed={(id) => !isNew('categories', id)}
          />
          <SelectIn
            of={category.at('parent')}
            label={t('desks.word.parent')}
            none={t('desks.top')}
            options={categoriesOf(draft()).filter(({ value }) => value !== category.at('id').value)}
          />
          <Show when={!draft().locked || category.at('priority').value}>
            <SelectIn
              of={category.at('priority')}
              label={t('desks.word.priority')}
              none={t('desks.asDesk')}
              options={priorities()}
            />
          </Show>
          <TagsIn of={category.at('tags')} label={t('desks.word.tags')} hint={t('desks.tagsHint')} />
          <TickIn
            of={category.at('retired') as Cell<boolean | undefined>}
            label={t('desks.word.retired')}
            hint={t('desks.retiredHint')}
          />
        </>
      )}
    </Parts>
  )
}

import { type Desk, inLanguage, type Label } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { language, t } from '../../../../words/index.ts'
import type { Cell } from '../cell.ts'
import { categoriesOf } from '../choices.ts'
import { useEditing } from '../context.ts'
import { BothIn, SelectIn } from '../inputs.tsx'
import { idFrom } from '../lists.ts'
import { Named } from '../Named.tsx'
import { Parts } from '../Parts.tsx'

export type Labelled = Cell<{ id: string; label: Label }>
type Template = Desk['templates'][number]
const nothing = () => ({ en: '', bn: '' })

/** What agents say again and again. */
export const CannedTexts = () => {
  const { desk, draft, isNew } = useEditing()
  const ids = () => draft().canned.map(({ id }) => id)
  return (
    <>
      <p class="soft">{t('desks.cannedLead', '{{name}}', '{{number}}', '{{agent}}')}</p>
      <Parts
        of={desk.at('canned')}
        most={200}
        add={t('desks.add.canned')}
        make={() => ({ id: idFrom('', ids(), 'text'), label: nothing(), text: nothing() })}
        called={({ label, id }) => inLanguage(label, language()) || id}
      >
        {(canned) => (
          <>
            <Named
              of={canned as unknown as Labelled}
              beside={draft().canned}
              otherwise="text"
              isFixed={(id) => !isNew('canned', id)}
            />
            <BothIn of={canned.at('text')} label={t('desks.word.text')} long={true} />
          </>
        )}
      </Parts>
    </>
  )
}

/** Forms filled in beforehand. */
export const Templates = () => {
  const { desk, draft, isNew } = useEditing()
  const ids = () => draft().templates.map(({ id }) => id)
  return (
    <>
      <p class="soft">{t('desks.templatesLead')}</p>
      <Parts
        of={desk.at('templates')}
        most={100}
        add={t('desks.add.templates')}
        make={(): Template => ({ id: idFrom('', ids(), 'template'), label: nothing(), title: nothing() })}
        called={({ label, id }) => inLanguage(label, language()) || id}
      >
        {(template) => (
          <>
            <Named
              of={template as unknown as Labelled}
              beside={draft().templates}
              otherwise="template"
              isFixed={(id) => !isNew('templates', id)}
            />
            <BothIn of={template.at('title')} label={t('desks.word.title')} />
            <BothIn of={template.at('text')} label={t('desks.word.text')} long={true} optional={true} />
            <SelectIn
              of={template.at('category')}
              label={t('desks.word.category')}
              none={t('desks.noCategory')}
              options={categoriesOf(draft())}
            />
          </>
        )}
      </Parts>
    </>
  )
}

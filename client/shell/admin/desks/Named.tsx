import type { Label } from '../../../../shared/kinds/ticket/desk/index.ts'
import { t } from '../../../words/index.ts'
import type { Cell } from './cell.ts'
import { useEditing } from './context.ts'
import { BothIn } from './inputs.tsx'
import { idFrom, withCategoryId } from './lists.ts'

interface NamedProps {
  readonly of: Cell<{ readonly id: string; readonly label: Label }>
  /** those beside it, itself among them */
  readonly beside: readonly { readonly id: string }[]
  /** what it is called for programs before it has a name */
  readonly otherwise: string
  /** it was published so: programs go by its id from then on */
  readonly isFixed: (id: string) => boolean
}

/** What a part is called, in both languages. As long as nobody can go by its id, that follows the English name. */
export const Named = (props: NamedProps) => {
  const editing = useEditing()
  const rename = (en: string) => {
    const { id, label } = props.of.value
    props.of.at('label').put({ ...label, en })
    if (props.isFixed(id)) return
    const others = props.beside.map((one) => one.id).filter((other) => other !== id)
    const to = idFrom(en, others, props.otherwise)
    if (props.of.path.startsWith('categories.')) editing.desk.put(withCategoryId(editing.draft(), id, to))
    else props.of.at('id').put(to)
  }
  return (
    <>
      <BothIn of={props.of.at('label')} label={t('desks.word.label')} onEnglish={rename} />
      <p class="desks-id soft">
        {t('desks.word.id')} <code>{props.of.at('id').value}</code>
      </p>
    </>
  )
}

import { PURPOSES } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { t } from '../../../../words/index.ts'
import { useEditing } from '../context.ts'
import { BothIn, LineIn, NumberIn, SelectIn } from '../inputs.tsx'

const WHERE = ['none', 'optional', 'required'] as const
const where = () => WHERE.map((value) => ({ value, label: t(`desks.where.${value}`) }))

/** What a desk is called, and for whom it is. */
export const Names = () => {
  const { desk, base } = useEditing()
  return (
    <>
      <BothIn of={desk.at('name')} label={t('desks.word.name')} />
      <BothIn of={desk.at('about')} label={t('desks.word.about')} hint={t('desks.aboutHint')} optional={true} />
      <LineIn of={desk.at('prefix')} label={t('desks.word.prefix')} hint={t('desks.prefixHint')} />
      <SelectIn
        of={desk.at('opens')}
        label={t('desks.word.opens')}
        options={(['guest', 'user', 'staff'] as const).map((value) => ({ value, label: t(`desks.opens.${value}`) }))}
      />
      <SelectIn
        of={desk.at('publicity')}
        label={t('desks.word.publicity')}
        options={(['private', 'map'] as const).map((value) => ({ value, label: t(`desks.publicity.${value}`) }))}
      />
      {base().version === null && (
        <SelectIn
          of={desk.at('purpose')}
          label={t('desks.word.purpose')}
          hint={t('desks.purposeHint')}
          options={PURPOSES.map((value) => ({ value, label: t(`desks.purpose.${value}`) }))}
        />
      )}
    </>
  )
}

/** What every form of the desk asks for besides its questions. */
export const Asks = () => {
  const { desk } = useEditing()
  return (
    <div class="desks-row">
      <SelectIn of={desk.at('place')} label={t('desks.word.place')} options={where()} />
      <SelectIn of={desk.at('point')} label={t('desks.word.point')} options={where()} />
      <NumberIn of={desk.at('files')} label={t('desks.word.files')} />
    </div>
  )
}

import { Match, Switch } from 'solid-js'
import { inLanguage, type Macro, type MacroStep } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { language, t } from '../../../../words/index.ts'
import { type Cell, cellOf } from '../cell.ts'
import { categoriesOf, priorities, stageWords } from '../choices.ts'
import { useEditing, useWrong } from '../context.ts'
import { BothIn, SelectIn } from '../inputs.tsx'
import { idFrom } from '../lists.ts'
import { Named } from '../Named.tsx'
import { Parts } from '../Parts.tsx'
import { TagsIn } from '../TagsIn.tsx'
import type { Labelled } from './Texts.tsx'

type Of<T extends MacroStep['type']> = Cell<Extract<MacroStep, { type: T }>>
const STAGES = ['open', 'waiting', 'blocked', 'scheduled', 'solved'] as const

/** What a step of this sort begins with. */
const stepOf = (type: MacroStep['type'], category: string): MacroStep => {
  switch (type) {
    case 'say':
      return { type, text: { en: '', bn: '' } }
    case 'note':
      return { type, text: '' }
    case 'claim':
      return { type }
    case 'move':
      return { type, to: 'waiting' }
    case 'prioritise':
      return { type, priority: 'high' }
    case 'sort':
      return { type, category }
    case 'tag':
      return { type, tags: [] }
  }
}
const TYPES = ['claim', 'say', 'note', 'move', 'prioritise', 'sort', 'tag'] as const

/** What is done together with one press. */
export const Macros = () => {
  const { desk, draft, isNew } = useEditing()
  const ids = () => draft().macros.map(({ id }) => id)
  return (
    <>
      <p class="soft">{t('desks.macrosLead')}</p>
      <Parts
        of={desk.at('macros')}
        most={100}
        add={t('desks.add.macros')}
        make={(): Macro => ({ id: idFrom('', ids(), 'macro'), label: { en: '', bn: '' }, steps: [{ type: 'claim' }] })}
        called={({ label, id }) => inLanguage(label, language()) || id}
      >
        {(macro) => (
          <>
            <Named
              of={macro as unknown as Labelled}
              beside={draft().macros}
              otherwise="macro"
              isFixed={(id) => !isNew('macros', id)}
            />
            <fieldset class="field-group">
              <legend>{t('desks.word.steps')}</legend>
              <Parts
                of={macro.at('steps') as Cell<MacroStep[] | undefined>}
                most={10}
                flat={true}
                add={t('desks.add.steps')}
                make={() => stepOf('claim', '')}
                called={({ type }) => t(`desks.step.${type}`)}
              >
                {(step) => <Step of={step} />}
              </Parts>
            </fieldset>
          </>
        )}
      </Parts>
    </>
  )
}

const Step = (props: { readonly of: Cell<MacroStep> }) => {
  const { draft } = useEditing()
  const type = () => props.of.at('type').value
  const kind = cellOf<MacroStep['type'] | undefined>(
    type,
    (type) => props.of.put(stepOf(type!, draft().categories[0]?.id ?? '')),
    props.of.at('type').path,
  )
  const as = <T extends MacroStep['type']>() => props.of as unknown as Of<T>
  return (
    <>
      <SelectIn
        of={kind}
        label={t('desks.word.step')}
        options={TYPES.map((value) => ({ value, label: t(`desks.step.${value}`) }))}
      />
      <Switch>
        <Match when={type() === 'say'}>
          <BothIn of={as<'say'>().at('text')} label={t('desks.word.text')} long={true} />
        </Match>
        <Match when={type() === 'note'}>
          <Note of={as<'note'>()} />
        </Match>
        <Match when={type() === 'move'}>
          <SelectIn
            of={as<'move'>().at('to')}
            label={t('desks.word.stage')}
            options={STAGES.map((value) => ({ value, label: stageWords(value) }))}
          />
        </Match>
        <Match when={type() === 'prioritise'}>
          <SelectIn of={as<'prioritise'>().at('priority')} label={t('desks.word.priority')} options={priorities()} />
        </Match>
        <Match when={type() === 'sort'}>
          <SelectIn of={as<'sort'>().at('category')} label={t('desks.word.category')} options={categoriesOf(draft())} />
        </Match>
        <Match when={type() === 'tag'}>
          <TagsIn of={as<'tag'>().at('tags')} label={t('desks.word.tag')} needed={true} />
        </Match>
      </Switch>
    </>
  )
}

const Note = (props: { readonly of: Of<'note'> }) => {
  const wrong = useWrong()
  return (
    <TextArea
      label={t('desks.word.note')}
      value={props.of.at('text').value ?? ''}
      onValue={(text) => props.of.at('text').put(text)}
      error={wrong(props.of, 'text')}
      dir="auto"
    />
  )
}

import { For, Show } from 'solid-js'
import type { DeskField } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { inLanguage } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { language, t } from '../../../../words/index.ts'
import { type Cell, cellOf } from '../cell.ts'
import { categoriesOf } from '../choices.ts'
import { useEditing, useWrong } from '../context.ts'
import { BothIn, SelectIn, TickIn } from '../inputs.tsx'
import { idFrom } from '../lists.ts'
import { Named } from '../Named.tsx'
import { Parts } from '../Parts.tsx'
import { Asks } from './Form.tsx'

type Choice = NonNullable<DeskField['choices']>[number]
const SORTS = ['text', 'long', 'number', 'date', 'choice', 'many', 'yes', 'phone', 'email', 'asset'] as const

/** What a form asks for, in this order. */
export const Fields = () => {
  const { desk, draft, isNew } = useEditing()
  const ids = () => draft().fields.map(({ id }) => id)
  return (
    <>
      <Asks />
      <h4>{t('desks.questions')}</h4>
      <Parts
        of={desk.at('fields')}
        most={40}
        add={t('desks.add.fields')}
        make={(): DeskField => ({ id: idFrom('', ids(), 'field'), label: { en: '', bn: '' }, sort: 'text' })}
        called={({ label, id }) => inLanguage(label, language()) || id}
      >
        {(field) => (
          <>
            <Named
              of={field as Cell<{ id: string; label: DeskField['label'] }>}
              beside={draft().fields}
              otherwise="field"
              isFixed={(id) => !isNew('fields', id)}
            />
            <BothIn of={field.at('hint')} label={t('desks.word.hint')} optional={true} />
            <Sort of={field} />
            <TickIn of={field.at('required')} label={t('desks.word.required')} />
            <TickIn of={field.at('staff')} label={t('desks.word.staff')} />
            <Show when={['choice', 'many'].includes(field.at('sort').value)}>
              <Choices of={field} />
            </Show>
            <InCategories of={field} />
          </>
        )}
      </Parts>
    </>
  )
}

/** What kind of answer it takes: with those to choose from come and go its answers. */
const Sort = (props: { readonly of: Cell<DeskField> }) => {
  const sort = cellOf<DeskField['sort'] | undefined>(
    () => props.of.at('sort').value,
    (sort) => {
      const { choices, ...field } = props.of.value
      const chooses = sort === 'choice' || sort === 'many'
      props.of.put({ ...field, sort: sort!, ...(chooses && { choices: choices ?? [] }) })
    },
    props.of.at('sort').path,
  )
  return (
    <SelectIn
      of={sort}
      label={t('desks.word.sort')}
      options={SORTS.map((value) => ({ value, label: t(`desks.sort.${value}`) }))}
    />
  )
}

/** The answers; one that stops leads somewhere else, and the form goes no further. */
const Choices = (props: { readonly of: Cell<DeskField> }) => {
  const { base } = useEditing()
  const choices = () => props.of.at('choices').value ?? []
  const before = () => base().config.fields.find(({ id }) => id === props.of.at('id').value)?.choices ?? []
  return (
    <fieldset class="field-group">
      <legend>{t('desks.word.choices')}</legend>
      <Parts
        of={props.of.at('choices')}
        most={60}
        add={t('desks.add.choices')}
        make={(): Choice => ({
          id: idFrom(
            '',
            choices().map(({ id }) => id),
            'answer',
          ),
          label: { en: '', bn: '' },
        })}
        called={({ label, id }) => inLanguage(label, language()) || id}
      >
        {(choice) => (
          <>
            <Named
              of={choice as Cell<{ id: string; label: DeskField['label'] }>}
              beside={choices()}
              otherwise="answer"
              isFixed={(id) => base().version !== null && before().some((one) => one.id === id)}
            />
            <BothIn of={choice.at('stop')} label={t('desks.word.stop')} hint={t('desks.stopHint')} optional={true} />
            <StopWrong of={choice} />
          </>
        )}
      </Parts>
    </fieldset>
  )
}

/** What is wrong with its stopping at all. */
const StopWrong = (props: { readonly of: Pick<Cell<unknown>, 'path'> }) => {
  const wrong = useWrong()
  return <Show when={wrong(props.of, 'stop')}>{(words) => <p class="field-error">{words()}</p>}</Show>
}

/** It is asked for everywhere, or only with some categories. */
const InCategories = (props: { readonly of: Cell<DeskField> }) => {
  const { draft } = useEditing()
  const wrong = useWrong()
  const chosen = () => props.of.at('categories').value
  const put = (categories: string[] | undefined) =>
    props.of.at('categories').put((categories?.length ? categories : undefined) as never)
  return (
    <fieldset class="field-group">
      <legend>{t('desks.word.categories')}</legend>
      <Checkbox
        label={t('desks.everywhere')}
        checked={!chosen()}
        onChange={(all) => put(all ? undefined : draft().categories.map(({ id }) => id))}
      />
      <Show when={chosen()}>
        {(some) => (
          <div class="desks-ticks">
            <For each={categoriesOf(draft())}>
              {({ value, label }) => (
                <Checkbox
                  label={label.trim()}
                  checked={some().includes(value)}
                  onChange={(on) => put(on ? [...some(), value] : some().filter((id) => id !== value))}
                />
              )}
            </For>
          </div>
        )}
      </Show>
      <Show when={wrong(props.of, 'categories')}>{(words) => <p class="field-error">{words()}</p>}</Show>
    </fieldset>
  )
}

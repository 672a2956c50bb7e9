import { createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { type DeskField, inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Value } from '../../../shared/kinds/ticket/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Language, t } from '../../words/index.ts'
import type { Fault } from './filled.ts'
import { useTongue } from './tongue.ts'

interface FieldInputProps {
  readonly field: DeskField
  readonly value: Value | undefined
  readonly fault: Fault | undefined
  /** what the answer that was given leads to: the form goes no further */
  readonly stop: string | null
  readonly onValue: (value: Value | undefined) => void
}

/** More than so many answers are picked from a list. */
const MOST_SHOWN = 7

const KINDS = { phone: 'tel', email: 'email', date: 'date' } as const
const MODES = { phone: 'tel', email: 'email' } as const

/** One question of a desk, as its sort is answered. */
export const FieldInput = (props: FieldInputProps) => {
  const language = useTongue()
  const label = () => inLanguage(props.field.label, language())
  const hint = () => props.field.hint && inLanguage(props.field.hint, language())
  const words = () => ({
    label: label(),
    optional: !props.field.required,
    error: props.fault ? t(`desk.fault.${props.fault}`) : null,
    ...(hint() && { hint: hint() }),
  })
  const typed = () => (typeof props.value === 'string' ? props.value : '')
  const sort = () => props.field.sort
  return (
    <div class="desk-field" data-field={props.field.id}>
      <Switch
        fallback={
          <TextField
            {...words()}
            type={KINDS[sort() as keyof typeof KINDS] ?? 'text'}
            inputmode={MODES[sort() as keyof typeof MODES] ?? 'text'}
            value={typed()}
            onValue={props.onValue}
            maxLength={200}
            dir={['phone', 'email'].includes(sort()) ? 'ltr' : 'auto'}
            autocomplete={sort() === 'phone' ? 'tel' : sort() === 'email' ? 'email' : 'off'}
          />
        }
      >
        <Match when={sort() === 'long'}>
          <TextArea {...words()} value={typed()} onValue={props.onValue} maxLength={2_000} dir="auto" />
        </Match>
        <Match when={sort() === 'number'}>
          <TextField
            {...words()}
            type="number"
            inputmode="decimal"
            step="any"
            value={typeof props.value === 'number' ? String(props.value) : ''}
            onValue={(said) => props.onValue(said === '' ? undefined : Number(said))}
          />
        </Match>
        <Match when={sort() === 'choice' && (props.field.choices?.length ?? 0) > MOST_SHOWN}>
          <SelectField
            {...words()}
            value={typed()}
            options={[{ value: '', label: t('desk.choose') }, ...choicesOf(props.field, language())]}
            onValue={props.onValue}
          />
        </Match>
        <Match when={sort() === 'choice' || sort() === 'many' || sort() === 'yes'}>
          <Choices {...props} words={words()} />
        </Match>
      </Switch>
      <Show when={props.stop}>
        {(stop) => (
          <div role="alert">
            <Banner tone="danger" title={stop()}>
              {t('desk.stopped')}
            </Banner>
          </div>
        )}
      </Show>
    </div>
  )
}

const choicesOf = ({ choices = [] }: DeskField, language: Language) =>
  choices.map(({ id, label }) => ({ value: id, label: inLanguage(label, language) }))

interface ChoicesProps extends FieldInputProps {
  readonly words: {
    readonly label: string
    readonly optional: boolean
    readonly error: string | null
    readonly hint?: string
  }
}

/** One of a few, several of a few, or yes and no: what is pressed is where it stands. */
const Choices = (props: ChoicesProps) => {
  const name = createUniqueId()
  const language = useTongue()
  const several = () => props.field.sort === 'many'
  const answers = () =>
    props.field.sort === 'yes'
      ? [
          { value: 'yes', label: t('desk.yes') },
          { value: 'no', label: t('desk.no') },
        ]
      : choicesOf(props.field, language())
  const isChosen = (id: string) => {
    if (props.field.sort === 'yes') return props.value === (id === 'yes')
    return several() ? Array.isArray(props.value) && props.value.includes(id) : props.value === id
  }
  const choose = (id: string, on: boolean) => {
    if (props.field.sort === 'yes') return props.onValue(id === 'yes')
    if (!several()) return props.onValue(id)
    const others = (Array.isArray(props.value) ? props.value : []).filter((other) => other !== id)
    props.onValue(on ? [...others, id] : others)
  }
  const described = () =>
    [props.words.error && `${name}-wrong`, props.words.hint && `${name}-hint`].filter(Boolean).join(' ')
  return (
    <fieldset class="field-group desk-choices" aria-describedby={described() || undefined}>
      <legend>
        {props.words.label}
        <Show when={props.words.optional}>
          <span class="field-optional"> {t('form.optional')}</span>
        </Show>
      </legend>
      <Show when={props.words.hint}>
        <p class="field-hint" id={`${name}-hint`}>
          {props.words.hint}
        </p>
      </Show>
      <div class="desk-answers">
        <For each={answers()}>
          {({ value, label }) => (
            <label class="desk-answer">
              <input
                type={several() ? 'checkbox' : 'radio'}
                name={name}
                checked={isChosen(value)}
                onChange={(event) => choose(value, event.currentTarget.checked)}
              />
              <span dir="auto">{label}</span>
            </label>
          )}
        </For>
      </div>
      <Show when={props.words.error}>
        <p class="field-error" id={`${name}-wrong`}>
          {props.words.error}
        </p>
      </Show>
    </fieldset>
  )
}

import { type JSX, Show } from 'solid-js'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import type { Cell } from './cell.ts'
import { useWrong } from './context.ts'
import { numberIn } from './entered.ts'
import './inputs.css'

export interface InputProps<T> {
  readonly of: Cell<T>
  readonly label: string
  readonly hint?: string
}

export const LineIn = (props: InputProps<string | undefined> & { readonly type?: 'text' | 'date' }) => {
  const wrong = useWrong()
  return (
    <TextField
      label={props.label}
      {...(props.hint !== undefined && { hint: props.hint })}
      type={props.type ?? 'text'}
      value={props.of.value ?? ''}
      onValue={(said) => props.of.put(said)}
      error={wrong(props.of)}
      dir="auto"
      autocomplete="off"
    />
  )
}

interface BothInProps extends InputProps<{ readonly en: string; readonly bn: string } | undefined> {
  /** several lines */
  readonly long?: boolean
  /** with neither there is none */
  readonly optional?: boolean
  /** what is shown where nothing is said */
  readonly otherwise?: { readonly en: string; readonly bn: string }
  readonly onEnglish?: (said: string) => void
}

/** The same in both languages, side by side where there is room. */
export const BothIn = (props: BothInProps) => {
  const wrong = useWrong()
  const said = (language: 'en' | 'bn') => props.of.value?.[language] ?? ''
  const put = (language: 'en' | 'bn', words: string) => {
    if (language === 'en' && props.onEnglish) return props.onEnglish(words)
    const next = { en: said('en'), bn: said('bn'), [language]: words }
    props.of.put(props.optional && !next.en && !next.bn ? undefined : next)
  }
  const field = (language: 'en' | 'bn'): JSX.Element => {
    const words = {
      get label() {
        return `${props.label} · ${t(`desks.word.${language}`)}`
      },
      get optional() {
        return language === 'bn' || !!props.optional
      },
      get value() {
        return said(language)
      },
      get error() {
        return wrong(props.of, language)
      },
      get placeholder() {
        return props.otherwise?.[language]
      },
      onValue: (text: string) => put(language, text),
    }
    return (
      <Show when={props.long} fallback={<TextField {...words} lang={language} dir="auto" autocomplete="off" />}>
        <TextArea {...words} lang={language} dir="auto" />
      </Show>
    )
  }
  return (
    <div class="desks-pair">
      {field('en')}
      {field('bn')}
      <Show when={props.hint}>
        <p class="field-hint">{props.hint}</p>
      </Show>
    </div>
  )
}

interface NumberInProps extends InputProps<number | null | undefined> {
  readonly optional?: boolean
  readonly step?: string
}

/** A number; with nothing in it none, where none may be. */
export const NumberIn = (props: NumberInProps) => {
  const wrong = useWrong()
  const shown = () => {
    const { value } = props.of
    return typeof value === 'number' && !Number.isNaN(value) ? String(value) : ''
  }
  return (
    <TextField
      label={props.label}
      {...(props.hint !== undefined && { hint: props.hint })}
      type="number"
      inputmode="decimal"
      step={props.step ?? '1'}
      value={shown()}
      onValue={(said) => props.of.put(numberIn(said) ?? (props.optional ? undefined : Number.NaN))}
      error={wrong(props.of)}
    />
  )
}

interface SelectInProps<V extends string> extends InputProps<V | undefined> {
  readonly options: readonly { readonly value: V; readonly label: string }[]
  /** what nothing is called, where nothing may be chosen */
  readonly none?: string
}

export const SelectIn = <V extends string>(props: SelectInProps<V>) => {
  const wrong = useWrong()
  const options = (): readonly { readonly value: V | ''; readonly label: string }[] => {
    const { value } = props.of
    const known = props.options.some((option) => option.value === value)
    return [
      ...(props.none === undefined ? [] : [{ value: '' as const, label: props.none }]),
      ...props.options,
      // what is no longer there stays to be seen until something else is chosen
      ...(value && !known ? [{ value, label: value }] : []),
    ]
  }
  return (
    <SelectField
      label={props.label}
      {...(props.hint !== undefined && { hint: props.hint })}
      value={props.of.value ?? ''}
      options={options()}
      onValue={(value) => props.of.put(value === '' ? undefined : value)}
      error={wrong(props.of)}
    />
  )
}

/** On, or not said at all. */
export const TickIn = (props: InputProps<boolean | undefined> & { readonly said?: boolean }) => {
  const wrong = useWrong()
  return (
    <div class="desks-tick">
      <Checkbox
        label={props.label}
        {...(props.hint !== undefined && { hint: props.hint })}
        checked={!!props.of.value}
        onChange={(on) => props.of.put(on || (props.said ? false : undefined))}
      />
      <Show when={wrong(props.of)}>{(words) => <p class="field-error">{words()}</p>}</Show>
    </div>
  )
}

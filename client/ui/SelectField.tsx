import { For, type JSX, splitProps } from 'solid-js'
import { Field, type FieldWords } from './Field.tsx'

interface SelectFieldProps<Value extends string>
  extends FieldWords,
    Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, 'class' | 'onChange' | 'value'> {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onValue: (value: Value) => void
}

/** One of a few, by the device's own picker. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>) => {
  const [words, own, rest] = splitProps(
    props,
    ['label', 'hint', 'below', 'error', 'optional', 'id'],
    ['value', 'options', 'onValue'],
  )
  return (
    <Field {...words}>
      {(links) => (
        <select
          {...rest}
          {...links()}
          class="input"
          onChange={(event) => own.onValue(event.currentTarget.value as Value)}
        >
          <For each={own.options}>
            {(option) => (
              <option value={option.value} selected={option.value === own.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}

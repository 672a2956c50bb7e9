import { type JSX, Show, splitProps } from 'solid-js'
import type { Icon } from './Button.tsx'
import { Field, type FieldWords } from './Field.tsx'

export interface TextFieldProps
  extends FieldWords,
    Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'class' | 'onInput'> {
  readonly onValue: (value: string) => void
  readonly icon?: Icon
  /** a button inside, at its end */
  readonly end?: JSX.Element
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const [words, own, rest] = splitProps(
    props,
    ['label', 'hint', 'below', 'error', 'optional', 'id'],
    ['onValue', 'icon', 'end', 'type'],
  )
  return (
    <Field {...words}>
      {(links) => (
        <div class={own.icon || own.end ? 'input-row' : undefined}>
          <Show when={own.icon}>
            {(icon) => <span class="input-start">{icon()({ size: 18, 'aria-hidden': true })}</span>}
          </Show>
          <input
            {...rest}
            {...links()}
            type={own.type ?? 'text'}
            class="input"
            onInput={(event) => own.onValue(event.currentTarget.value)}
          />
          <Show when={own.end}>
            <span class="input-end">{own.end}</span>
          </Show>
        </div>
      )}
    </Field>
  )
}

import { type JSX, splitProps } from 'solid-js'
import { Field, type FieldWords } from './Field.tsx'
import './TextArea.css'

interface TextAreaProps extends FieldWords, Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'class' | 'onInput'> {
  readonly value: string
  readonly onValue: (value: string) => void
}

/** Several lines, as many as are written, up to a height set in CSS. */
export const TextArea = (props: TextAreaProps) => {
  const [words, own, rest] = splitProps(
    props,
    ['label', 'hint', 'below', 'error', 'optional', 'id'],
    ['value', 'onValue'],
  )
  return (
    <Field {...words}>
      {(links) => <GrowingText {...rest} {...links()} value={own.value} onValue={own.onValue} />}
    </Field>
  )
}

type GrowingTextProps = Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'class' | 'onInput'> & {
  readonly value: string
  readonly onValue: (value: string) => void
}

/**
 * The bare control, for composers. It lies on top of an invisible twin with the same text, which gives the height:
 * no measuring, so nothing has to be laid out twice while typing.
 */
export const GrowingText = (props: GrowingTextProps) => {
  const [own, rest] = splitProps(props, ['value', 'onValue'])
  return (
    <div class="growing">
      <div class="input growing-twin" aria-hidden="true">
        {own.value}{' '}
      </div>
      <textarea
        rows={1}
        {...rest}
        class="input"
        value={own.value}
        onInput={(event) => own.onValue(event.currentTarget.value)}
      />
    </div>
  )
}

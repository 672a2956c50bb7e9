import { createUniqueId, type JSX, Show } from 'solid-js'
import { t } from '../words/index.ts'
import './Field.css'

export interface FieldWords {
  readonly label: string
  /** gives way to an error */
  readonly hint?: JSX.Element
  /** stays where it is, error or not */
  readonly below?: JSX.Element
  /** what is wrong with what was entered; read out with the field */
  readonly error?: string | null
  readonly optional?: boolean
}

/** What the control inside has to carry, so that label, hint and error are read with it. */
export interface FieldLinks {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface FieldProps extends FieldWords {
  readonly id?: string
  readonly children: (links: () => FieldLinks) => JSX.Element
}

/** A control with its label above, its hint and its error below. The error has its place in the page, so nothing is covered. */
export const Field = (props: FieldProps) => {
  const id = props.id ?? createUniqueId()
  const links = (): FieldLinks => {
    const described = [props.error ? `${id}-error` : props.hint && `${id}-hint`, props.below && `${id}-below`]
      .filter(Boolean)
      .join(' ')
    return { id, 'aria-describedby': described || undefined, 'aria-invalid': props.error ? true : undefined }
  }
  return (
    <div class="field" data-wrong={props.error ? '' : undefined}>
      <label for={id}>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional"> {t('form.optional')}</span>
        </Show>
      </label>
      {props.children(links)}
      <Show
        when={props.error}
        fallback={
          <Show when={props.hint}>
            <div class="field-hint" id={`${id}-hint`}>
              {props.hint}
            </div>
          </Show>
        }
      >
        {(error) => (
          <p class="field-error" id={`${id}-error`}>
            {error()}
          </p>
        )}
      </Show>
      <Show when={props.below}>
        <div class="field-hint" id={`${id}-below`}>
          {props.below}
        </div>
      </Show>
    </div>
  )
}

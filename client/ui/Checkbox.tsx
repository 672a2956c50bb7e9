import { createUniqueId, type JSX, Show } from 'solid-js'
import './Checkbox.css'

interface CheckboxProps {
  readonly label: JSX.Element
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly name?: string
}

/** Agreed or not, counted when the form is sent. */
export const Checkbox = (props: CheckboxProps) => <Tick {...props} />

/** On or off, in force at once. */
export const Switch = (props: CheckboxProps) => <Tick {...props} switches={true} />

const Tick = (props: CheckboxProps & { readonly switches?: boolean }) => {
  const id = createUniqueId()
  return (
    <div class="tick" data-switch={props.switches ? '' : undefined}>
      <input
        id={id}
        type="checkbox"
        role={props.switches ? 'switch' : undefined}
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const wanted = event.currentTarget.checked
          // What is shown is what is so: until the owner agrees, the old state stays.
          event.currentTarget.checked = props.checked
          props.onChange(wanted)
        }}
      />
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="tick-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
    </div>
  )
}

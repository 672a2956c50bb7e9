import { Show } from 'solid-js'
import './Spinner.css'

/** Something is under way. Give a `label` unless the words beside it say what. */
export const Spinner = (props: { readonly label?: string; readonly size?: 'medium' | 'large' }) => (
  <span class="spinner" data-size={props.size ?? 'medium'} role={props.label ? 'status' : undefined}>
    <Show when={props.label}>{(label) => <span class="unseen">{label()}</span>}</Show>
  </span>
)

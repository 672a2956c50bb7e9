import { Show } from 'solid-js'
import './Presence.css'

export const PRESENCES = ['online', 'away', 'busy', 'offline'] as const
export type Presence = (typeof PRESENCES)[number]

/**
 * Whether somebody is there. Told apart by shape as well as colour: a disc, a crescent, a disc with a bar, a ring.
 *
 * @param props.label  the word for it, read out; leave it away where the word is written beside the dot
 */
export const PresenceDot = (props: { readonly state: Presence; readonly label?: string }) => (
  <span class="presence" data-state={props.state}>
    <Show when={props.label}>{(label) => <span class="unseen">{label()}</span>}</Show>
  </span>
)

import { Show } from 'solid-js'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import './request-note.css'

/** What somebody said with their question, where it is answered. */
export const RequestNote = (props: { readonly state: unknown }) => (
  <Show when={(props.state as Direct | null)?.note}>
    {(note) => (
      <blockquote class="request-note" dir="auto">
        {note()}
      </blockquote>
    )}
  </Show>
)

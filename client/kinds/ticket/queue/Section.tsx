import type { JSX } from 'solid-js'

/** One part of what is known of a ticket. */
export const Section = (props: { readonly title: string; readonly children: JSX.Element }) => (
  <section class="queue-section">
    <h2>{props.title}</h2>
    {props.children}
  </section>
)

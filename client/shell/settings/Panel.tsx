import { type JSX, Show } from 'solid-js'

/** A part of the settings: what it is about, and the controls. */
export const Panel = (props: { readonly title: string; readonly lead?: string; readonly children: JSX.Element }) => (
  <section class="panel">
    <div class="panel-head">
      <h2>{props.title}</h2>
      <Show when={props.lead}>
        <p class="soft">{props.lead}</p>
      </Show>
    </div>
    {props.children}
  </section>
)

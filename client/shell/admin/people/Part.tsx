import { createUniqueId, type JSX, Show } from 'solid-js'

/** A part of what there is to say of somebody, with its heading. */
export const Part = (props: {
  readonly title: string
  readonly lead?: JSX.Element
  readonly children: JSX.Element
}) => {
  const id = createUniqueId()
  return (
    <section class="person-part" aria-labelledby={id}>
      <h3 id={id}>{props.title}</h3>
      <Show when={props.lead}>
        <p class="soft">{props.lead}</p>
      </Show>
      {props.children}
    </section>
  )
}

import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { Banner } from '../ui/Banner.tsx'
import { why } from '../words/index.ts'
import './Card.css'

interface CardProps {
  readonly title: string
  readonly lead?: JSX.Element
  readonly children: JSX.Element
  /** the way to the page that was perhaps meant */
  readonly below?: JSX.Element
}

/** A page that is one small thing to do. */
export const Card = (props: CardProps) => (
  <div class="card-page">
    <section class="card">
      <h1>{props.title}</h1>
      <Show when={props.lead}>
        <p class="soft">{props.lead}</p>
      </Show>
      {props.children}
    </section>
    <Show when={props.below}>
      <p class="card-below">{props.below}</p>
    </Show>
  </div>
)

/** Why it did not work, above the form. */
export const Failure = (props: { readonly of: unknown }) => (
  <Show when={props.of}>
    <Banner tone="danger">{why(props.of)}</Banner>
  </Show>
)

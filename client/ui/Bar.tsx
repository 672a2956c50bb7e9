import './Bar.css'

/** How much of a whole, from 0 to 1, at a glance: always beside the number, so it is hidden from those who listen. */
export const Bar = (props: { readonly share: number }) => (
  <span class="bar" style={{ '--share': props.share }} aria-hidden="true" />
)

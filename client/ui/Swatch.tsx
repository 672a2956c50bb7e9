import type { Theme } from './theme/themes.ts'
import './Swatch.css'

/** A drop of another theme's colours. Its name stands beside it. */
export const Swatch = (props: { readonly theme: Theme }) => (
  <span class="swatch" data-theme={props.theme} aria-hidden="true" />
)

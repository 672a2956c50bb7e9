import { Dynamic } from 'solid-js/web'
import type { Icon } from '../../ui/Button.tsx'
import './unsent.css'

interface UnsentBarProps {
  readonly icon: Icon
  readonly words: string
  /** some of it will not be said as it stands */
  readonly refused?: boolean
  readonly onOpen: () => void
}

/** Says that words of one's own are not said yet, and leads to them. */
export const UnsentBar = (props: UnsentBarProps) => (
  <button
    type="button"
    class="unsent-bar"
    classList={{ refused: props.refused ?? false }}
    aria-haspopup="dialog"
    onClick={props.onOpen}
  >
    <Dynamic component={props.icon} aria-hidden="true" /> {props.words}
  </button>
)

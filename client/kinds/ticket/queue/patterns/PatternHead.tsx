import ChevronDown from 'lucide-solid/icons/chevron-down'
import { For, Show } from 'solid-js'
import type { Icon } from '../../../../ui/Button.tsx'
import { copyOf } from '../../../../ui/drawn.ts'

interface PatternHeadProps {
  readonly icon: Icon
  readonly title: string
  readonly facts?: readonly string[]
  readonly open: boolean
  /** what it opens */
  readonly controls: string
  readonly onOpen: (open: boolean) => void
}

/** What it is, in two lines; pressed, it shows the rest. */
export const PatternHead = (props: PatternHeadProps) => (
  <button
    type="button"
    class="pattern-head"
    aria-expanded={props.open}
    aria-controls={props.controls}
    onClick={() => props.onOpen(!props.open)}
  >
    <span class="pattern-sign">{copyOf(props.icon, 18)}</span>
    <span class="pattern-words">
      <b dir="auto">{props.title}</b>
      <Show when={props.facts}>
        {(facts) => (
          <span class="pattern-facts">
            <For each={facts()}>{(fact) => <span dir="auto">{fact}</span>}</For>
          </span>
        )}
      </Show>
    </span>
    <span class="pattern-chevron">{copyOf(ChevronDown, 16)}</span>
  </button>
)

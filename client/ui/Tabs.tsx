import { Tabs as Behaviour } from '@kobalte/core/tabs'
import { createSignal, For, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js'
import type { Icon } from './Button.tsx'
import './Tabs.css'

export interface Tab<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly icon?: Icon
  readonly panel: () => JSX.Element
}

interface TabsProps<Name extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Name>[]
  readonly value: Name
  readonly onChange: (name: Name) => void
  /** beside each other, or from a tablet's width on above each other with the panel beside them */
  readonly column?: boolean
}

/** Where the tabs of a column stand above each other: the same width as in Tabs.css. */
const useWide = () => {
  const query = matchMedia('(width >= 50rem)')
  const [wide, setWide] = createSignal(query.matches)
  const follow = () => setWide(query.matches)
  query.addEventListener('change', follow)
  onCleanup(() => query.removeEventListener('change', follow))
  return wide
}

/** Panels of which one is open. Arrows move between the tabs; only the open panel is in the page. */
export const Tabs = <Name extends string>(props: TabsProps<Name>) => {
  const wide = useWide()
  // by name: tabs that are counted out anew are the same tabs, and what is being typed in one stays
  const names = () => props.tabs.map(({ name }) => name)
  const called = (name: Name) => props.tabs.find((tab) => tab.name === name)
  let list!: HTMLElement
  /** Where not all tabs are in sight, the open one is. */
  const showOpen = () => {
    const open = list.children[props.tabs.findIndex(({ name }) => name === props.value)] as HTMLElement | undefined
    if (open) list.scrollLeft = open.offsetLeft - (list.clientWidth - open.offsetWidth) / 2
  }
  const sized = new ResizeObserver(showOpen) // also when the page that it stands in comes into sight
  onMount(() => sized.observe(list))
  onCleanup(() => sized.disconnect())
  return (
    <Behaviour
      class="tabs"
      data-column={props.column ? '' : undefined}
      value={props.value}
      onChange={(name) => props.onChange(name as Name)}
      orientation={props.column && wide() ? 'vertical' : 'horizontal'}
      activationMode="manual"
    >
      <Behaviour.List class="tab-list" aria-label={props.label} ref={list}>
        <For each={names()}>
          {(name) => (
            <Behaviour.Trigger class="tab" value={name}>
              <Show when={called(name)?.icon}>{(icon) => icon()({ size: 18, 'aria-hidden': true })}</Show>
              {called(name)?.label}
            </Behaviour.Trigger>
          )}
        </For>
      </Behaviour.List>
      <For each={names()}>
        {(name) => (
          <Behaviour.Content class="tab-panel" value={name}>
            {untrack(() => called(name))?.panel()}
          </Behaviour.Content>
        )}
      </For>
    </Behaviour>
  )
}

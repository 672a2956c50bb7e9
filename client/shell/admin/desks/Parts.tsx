import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, createUniqueId, Index, type JSX, Show } from 'solid-js'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { t } from '../../../words/index.ts'
import type { Cell } from './cell.ts'
import { useEditing, useWrong } from './context.ts'
import { moved, without } from './lists.ts'
import './parts.css'

interface PartsProps<T> {
  readonly of: Cell<T[] | undefined>
  readonly add: string
  readonly make: () => T
  readonly called: (part: T) => string
  /** how far it is moved in */
  readonly level?: (part: T) => number
  /** always open, in a row: nothing to unfold */
  readonly flat?: boolean
  readonly most: number
  readonly children: (part: Cell<T>) => JSX.Element
}

type Way = 'up' | 'down'

/** A list whose parts are added, taken away and put in order, all of it by buttons. One is open at a time. */
export const Parts = <T,>(props: PartsProps<T>) => {
  const editing = useEditing()
  const wrong = useWrong()
  const id = createUniqueId()
  const [open, setOpen] = createSignal<number | null>(null)
  let list!: HTMLUListElement
  let adding!: HTMLDivElement
  const parts = () => props.of.value ?? []
  const cell = (index: number) => (props.of as Cell<T[]>).at(index) as unknown as Cell<T>

  const focusSoon = (find: () => HTMLElement | null | undefined) => queueMicrotask(() => find()?.focus())
  const button = (index: number, way: Way) =>
    list.children[index]?.querySelector<HTMLButtonElement>(`:scope > .desks-part-head [data-way="${way}"]:enabled`)
  const add = () => {
    props.of.put([...parts(), props.make()])
    setOpen(parts().length - 1)
    focusSoon(() => list.lastElementChild?.querySelector<HTMLElement>('.desks-part-body :is(input, select, textarea)'))
  }
  const move = (index: number, way: Way) => {
    const to = index + (way === 'up' ? -1 : 1)
    props.of.put(moved(parts(), index, way === 'up' ? -1 : 1))
    if (open() === index) setOpen(to)
    else if (open() === to) setOpen(index)
    focusSoon(() => button(to, way) ?? button(to, way === 'up' ? 'down' : 'up'))
  }
  const remove = (index: number) => {
    props.of.put(without(parts(), index))
    setOpen(null)
    focusSoon(() => adding.querySelector('button'))
  }
  const wrongIn = (index: number) =>
    editing.problems().filter(({ path }) => `${path}.`.startsWith(`${props.of.path}.${index}.`)).length

  return (
    <div class="desks-parts" data-flat={props.flat ? '' : undefined}>
      <ul ref={list}>
        <Index each={parts()}>
          {(part, index) => {
            const name = () => props.called(part()) || t('desks.unnamed')
            const isOpen = () => props.flat || open() === index
            return (
              <li
                class="desks-part"
                data-open={isOpen() ? '' : undefined}
                style={{ '--level': props.level?.(part()) ?? 0 }}
              >
                <div class="desks-part-head">
                  <Show
                    when={!props.flat}
                    fallback={<span class="desks-part-name soft">{t('desks.nth', index + 1)}</span>}
                  >
                    <button
                      type="button"
                      class="desks-part-name"
                      aria-expanded={isOpen()}
                      aria-controls={`${id}-${index}`}
                      onClick={() => setOpen(isOpen() ? null : index)}
                    >
                      <ChevronRight class="desks-part-sign" size={18} aria-hidden={true} />
                      <span dir="auto">{name()}</span>
                      <Show when={wrongIn(index) > 0}>
                        <Badge tone="danger">{t('desks.wrongs', wrongIn(index))}</Badge>
                      </Show>
                    </button>
                  </Show>
                  <IconButton
                    size="small"
                    icon={ArrowUp}
                    data-way="up"
                    label={t('desks.up', name())}
                    disabled={index === 0}
                    onClick={() => move(index, 'up')}
                  />
                  <IconButton
                    size="small"
                    icon={ArrowDown}
                    data-way="down"
                    label={t('desks.down', name())}
                    disabled={index === parts().length - 1}
                    onClick={() => move(index, 'down')}
                  />
                  <IconButton
                    size="small"
                    icon={Trash}
                    label={t('desks.remove', name())}
                    onClick={() => remove(index)}
                  />
                </div>
                <Show when={isOpen()}>
                  <div class="desks-part-body" id={`${id}-${index}`}>
                    {props.children(cell(index))}
                  </div>
                </Show>
              </li>
            )
          }}
        </Index>
      </ul>
      <Show when={wrong(props.of)}>{(words) => <p class="field-error">{words()}</p>}</Show>
      <div ref={adding}>
        <Button size="small" icon={Plus} disabled={parts().length >= props.most} onClick={add}>
          {props.add}
        </Button>
      </div>
    </div>
  )
}

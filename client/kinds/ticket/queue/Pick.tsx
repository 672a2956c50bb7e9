import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import { stepOf } from '../../list/order.ts'
import './asking.css'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  /** it is so already */
  readonly current?: boolean
}

interface PickProps {
  readonly title: string
  readonly choices: readonly Choice[]
  readonly onPick: (value: string) => void
  readonly onClose: () => void
}

/** One of several, by typing some of it, by arrows, or by a press. */
export const Pick = (props: PickProps) => {
  const id = createUniqueId()
  const [typed, setTyped] = createSignal('')
  const [at, setAt] = createSignal(0)
  const found = createMemo(() => {
    const words = typed().trim().toLowerCase()
    return props.choices.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLowerCase().includes(words))
  })
  const take = (choice: Choice | undefined) => {
    if (!choice) return
    props.onPick(choice.value)
    props.onClose()
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return take(found()[at()])
    }
    const to = stepOf(event.key, at(), found().length, 8)
    if (to === null || event.key === 'Home' || event.key === 'End') return
    event.preventDefault()
    setAt(to)
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Dialog open={true} onClose={props.onClose} title={props.title} size="small">
      <TextField
        label={t('queue.filter')}
        role="combobox"
        aria-expanded={true}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found().length > 0 ? `${id}-${at()}` : undefined}
        autocomplete="off"
        dir="auto"
        value={typed()}
        onValue={(said) => {
          setTyped(said)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div class="queue-choices" id={id} role="listbox" aria-label={props.title}>
        <For each={found()}>
          {(choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <div
              class="queue-choice"
              id={`${id}-${index()}`}
              role="option"
              aria-selected={index() === at()}
              data-current={choice.current ? '' : undefined}
              onPointerMove={() => setAt(index())}
              onClick={() => take(choice)}
            >
              <span dir="auto">{choice.label}</span>
              <Show when={choice.hint}>
                <span class="soft" dir="auto">
                  {choice.hint}
                </span>
              </Show>
            </div>
          )}
        </For>
      </div>
      <Show when={found().length === 0}>
        <p class="soft">{t('queue.nothing')}</p>
      </Show>
    </Dialog>
  )
}

import { Dialog as Behaviour } from '@kobalte/core/dialog'
import X from 'lucide-solid/icons/x'
import { createComputed, type JSX, on, onCleanup, Show } from 'solid-js'
import { t } from '../words/index.ts'
import { holdSecondPress } from './second-press.ts'
import { keepFocusIn, wayBackTo } from './way-back.ts'
import './Dialog.css'

/** Where there is something to fill in, that is where one begins; else at what is marked for it, or the first button. */
const toFirstField = (event: Event) => {
  const dialog = event.currentTarget as HTMLElement
  const field = dialog.querySelector<HTMLElement>(
    '[data-first], input:not([type="hidden"], :disabled), textarea, select',
  )
  if (!field) return
  event.preventDefault()
  field.focus()
}

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: JSX.Element
  readonly children?: JSX.Element
  /** buttons; the one to press last. On phones they stand above each other, that one on top */
  readonly actions?: JSX.Element
  readonly size?: 'small' | 'medium' | 'large'
  /** an answer is needed: pressing beside it does not close it */
  readonly alert?: boolean
}

/** Where the focus was before: on the button itself, or on the item of a menu, which is gone by then: on the menu's button. */
const opener = (): HTMLElement | null => {
  const before = document.activeElement as HTMLElement | null
  const menu = before?.closest('[role="menu"]')
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : before
}

/** On phones it comes up from the bottom edge, where the thumb is. Keeps the focus, gives it back, closes with Escape. */
export const Dialog = (props: DialogProps) => {
  let back = () => {}
  createComputed(
    on(
      () => props.open,
      (open) => {
        if (open) back = wayBackTo(opener())
      },
    ),
  )
  createComputed(() => props.open && onCleanup(() => holdSecondPress()))
  const goBack = (event: Event) => {
    if (event.defaultPrevented) return // what was done in it led elsewhere
    event.preventDefault()
    back()
  }
  return (
    <Behaviour open={props.open} onOpenChange={(open) => !open && props.onClose()} preventScroll={true}>
      <Behaviour.Portal>
        <Behaviour.Overlay class="dialog-veil" />
        <div class="dialog-place">
          <Behaviour.Content
            ref={(whole: HTMLElement) => keepFocusIn(whole, true)}
            class="dialog"
            data-size={props.size ?? 'medium'}
            role={props.alert ? 'alertdialog' : 'dialog'}
            onOpenAutoFocus={toFirstField}
            onCloseAutoFocus={goBack}
            onInteractOutside={(event) => props.alert && event.preventDefault()}
          >
            <header class="dialog-head">
              <Behaviour.Title class="dialog-title">{props.title}</Behaviour.Title>
              <Show when={!props.alert}>
                <Behaviour.CloseButton class="icon-button" data-size="small" aria-label={t('action.close')}>
                  <X size={20} aria-hidden={true} />
                </Behaviour.CloseButton>
              </Show>
            </header>
            <div class="dialog-body">
              <Show when={props.description}>
                <Behaviour.Description class="soft">{props.description}</Behaviour.Description>
              </Show>
              {props.children}
            </div>
            <Show when={props.actions}>
              <footer class="dialog-actions">{props.actions}</footer>
            </Show>
          </Behaviour.Content>
        </div>
      </Behaviour.Portal>
    </Behaviour>
  )
}

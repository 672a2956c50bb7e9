import Bookmark from 'lucide-solid/icons/bookmark'
import Copy from 'lucide-solid/icons/copy'
import EyeOff from 'lucide-solid/icons/eye-off'
import Forward from 'lucide-solid/icons/forward'
import Trash from 'lucide-solid/icons/trash'
import X from 'lucide-solid/icons/x'
import { onCleanup, onMount, Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { View } from '../../sync/index.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { clock, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import type { MessageActions } from './message-actions.ts'
import './selection.css'

interface SelectionBarProps {
  readonly view: View
  readonly actions: MessageActions
}

/** How many messages are chosen, and what can be done with them. It stands where the head of the thread was. */
export const SelectionBar = (props: SelectionBarProps) => {
  const live = useLive()
  let end!: HTMLDivElement
  const { selection } = props.actions
  const chosen = () =>
    props.view.lines.flatMap((line) =>
      line.line === 'message' && selection.has(line.message.seq) && !line.message.removed ? [line.message] : [],
    )
  const seqs = () => chosen().map(({ seq }) => seq)
  const removable = () =>
    sideOf(props.view.kind).moderates(props.view.state, live.account) || chosen().every(({ by }) => by === live.account)
  const then = (act: () => void) => () => {
    act()
    selection.end()
  }
  const words = (messages: readonly Message[]) =>
    messages.length === 1
      ? messages[0]!.text
      : messages.map(({ by, at, text }) => `${live.name(by)}, ${clock(at)}\n${text}`).join('\n\n')

  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]'))
      return
    event.preventDefault()
    selection.end()
  }
  onMount(() => {
    document.addEventListener('keydown', leave)
    onCleanup(() => document.removeEventListener('keydown', leave))
    end.querySelector('button')?.focus()
  })
  return (
    <div class="selection-bar" role="toolbar" aria-label={t('message.selection')} ref={end}>
      <IconButton icon={X} label={t('message.endSelection')} onClick={() => selection.end()} />
      <output class="selection-count">{t('message.selected', chosen().length)}</output>
      <Show when={chosen().length > 0}>
        <IconButton icon={Copy} label={t('messages.copy')} onClick={then(() => props.actions.copy(words(chosen())))} />
        <IconButton icon={Forward} label={t('messages.forward')} onClick={then(() => props.actions.forward(seqs()))} />
        <IconButton icon={Bookmark} label={t('message.save')} onClick={then(() => props.actions.keep(seqs(), true))} />
        <IconButton icon={EyeOff} label={t('messages.hide')} onClick={then(() => props.actions.hide(seqs()))} />
        <Show when={removable()}>
          <IconButton icon={Trash} label={t('messages.remove')} onClick={then(() => props.actions.remove(seqs()))} />
        </Show>
      </Show>
    </div>
  )
}

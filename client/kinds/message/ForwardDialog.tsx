import Search from 'lucide-solid/icons/search'
import { createSignal, For, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LONGEST_TEXT } from '../../../shared/kinds/thread/index.ts'
import type { Row } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import '../people/people.css'

interface ForwardDialogProps {
  readonly from: ConversationId
  /** in their order */
  readonly messages: readonly number[]
  /** there is something among them that people answer to */
  readonly anew: boolean
  readonly onClose: () => void
  readonly onForwarded: (to: readonly ConversationId[]) => void
}

/** Where messages are passed on to: one conversation or several, with a line of one's own or without. */
export const ForwardDialog = (props: ForwardDialogProps) => {
  const live = useLive()
  const [typed, setTyped] = createSignal('')
  const [comment, setComment] = createSignal('')
  const [targets, setTargets] = createSignal<readonly ConversationId[]>([])
  const title = (row: Row) => sideOf(row.kind).title(row, live)
  const shown = () => {
    const wanted = typed().trim().toLocaleLowerCase()
    return live
      .rows()
      .filter(
        (row) =>
          writable(row) && !sideOf(row.kind).ordered?.(row.state) && title(row).toLocaleLowerCase().includes(wanted),
      )
  }
  const pick = (id: ConversationId) =>
    setTargets((so) => (so.includes(id) ? so.filter((one) => one !== id) : [...so, id]))
  const forward = () => {
    const text = comment()
    for (const to of targets()) {
      for (const message of props.messages)
        live.wish(to, { type: 'message.forward', from: { conversation: props.from, message } })
      if (text.trim()) live.wish(to, { type: 'message.send', text })
    }
    props.onForwarded(targets())
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('messages.forwardTo')}
      description={t('message.forwarding', props.messages.length)}
      size="small"
      actions={
        <Button tone="primary" disabled={targets().length === 0} onClick={forward}>
          {t('message.forwardCount', Math.max(1, targets().length))}
        </Button>
      }
    >
      <Show when={props.anew}>
        <p class="soft">{t('message.forwardAnew')}</p>
      </Show>
      <TextField
        label={t('message.forwardFind')}
        icon={Search}
        value={typed()}
        onValue={setTyped}
        autocomplete="off"
        enterkeyhint="search"
      />
      <ul class="people choices">
        <For each={shown()} fallback={<li class="person-none">{t('message.forwardNone')}</li>}>
          {(row) => (
            <li>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={targets().includes(row.conversation)}
                  onChange={() => pick(row.conversation)}
                />
                <Avatar name={title(row)} seed={sideOf(row.kind).seed(row)} size="small" />
                <span class="person-name">{title(row)}</span>
              </label>
            </li>
          )}
        </For>
      </ul>
      <Show when={targets().length > 0}>
        <TextField
          label={t('message.comment')}
          value={comment()}
          onValue={setComment}
          maxLength={LONGEST_TEXT}
          optional={true}
        />
      </Show>
    </Dialog>
  )
}

/** Where one may say something: whom one is in contact with, and groups that go on. */
const writable = ({ kind, state }: Row): boolean =>
  kind === 'direct' ? (state as { contact?: string }).contact === 'accepted' : !(state as { closed?: boolean }).closed

import ShieldAlert from 'lucide-solid/icons/shield-alert'
import { createMemo, createSignal, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { UnsentBar } from '../unsent/UnsentBar.tsx'
import { heldIn } from './held.ts'

const HeldDialog = later(async () => (await import('./HeldDialog.tsx')).HeldDialog)

/** Says that something of one's own is held back here (null: anywhere), and leads to it. */
export const HeldBar = (props: { readonly conversation: ConversationId | null }) => {
  const live = useLive()
  const [open, setOpen] = createSignal(false)
  const held = createMemo(() => {
    live.rows()
    return heldIn(live.sync.self, props.conversation)
  })
  return (
    <>
      <Show when={held().length > 0}>
        <UnsentBar icon={ShieldAlert} words={t('moderation.held', held().length)} onOpen={() => setOpen(true)} />
      </Show>
      <Show when={open()}>
        <HeldDialog held={held()} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

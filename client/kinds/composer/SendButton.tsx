import SendHorizontal from 'lucide-solid/icons/send-horizontal'
import { Show } from 'solid-js'
import { t } from '../../words/index.ts'
import type { Tray } from '../attach/tray.ts'
import { canRecord, type Recording } from '../voice/recording.ts'
import { VoiceEntry } from '../voice/VoiceEntry.tsx'

interface SendButtonProps {
  readonly text: string
  readonly tray: Tray
  readonly editing: boolean
  readonly onRecord: (begun: Recording) => void
}

/** Sends; where there is nothing to send, one can speak instead. */
export const SendButton = (props: SendButtonProps) => {
  const empty = () => !props.text.trim() && (props.editing || props.tray.items.length === 0)
  return (
    <Show when={!empty() || props.editing || !canRecord()} fallback={<VoiceEntry onBegin={props.onRecord} />}>
      <button
        type="submit"
        class="composer-send"
        disabled={empty()}
        aria-label={props.editing ? t('messages.sendEdit') : t('messages.send')}
      >
        <SendHorizontal aria-hidden="true" />
      </button>
    </Show>
  )
}

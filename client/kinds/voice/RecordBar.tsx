import SendHorizontal from 'lucide-solid/icons/send-horizontal'
import X from 'lucide-solid/icons/x'
import { For, onCleanup, onMount } from 'solid-js'
import { IconButton } from '../../ui/IconButton.tsx'
import { language, t } from '../../words/index.ts'
import { followRecording, type Recording } from './recording.ts'
import { timeOf } from './wave.ts'
import './voice.css'

interface RecordBarProps {
  readonly recording: Recording
  readonly onSend: (file: File) => void
  readonly onDiscard: () => void
}

const BARS = 24

/** Stands where one writes, as long as one speaks. */
export const RecordBar = (props: RecordBarProps) => {
  let bar!: HTMLDivElement
  let over = false
  const end = async (send: boolean) => {
    if (over) return
    over = true
    if (send) props.onSend(await props.recording.take())
    else {
      await props.recording.discard()
      props.onDiscard()
    }
  }
  const { seconds, levels } = followRecording(props.recording, BARS, () => void end(true))
  onMount(() => bar.querySelector<HTMLElement>('.composer-send')?.focus())
  onCleanup(() => {
    if (!over) void props.recording.discard()
    over = true
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings borders and a legend along
    <div
      class="record-bar"
      ref={bar}
      role="group"
      aria-label={t('voice.recording')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        void end(false)
      }}
    >
      <IconButton icon={X} label={t('voice.discard')} onClick={() => void end(false)} />
      <span class="record-dot" aria-hidden="true" />
      <span class="voice-time" role="timer">
        {timeOf(seconds(), language())}
      </span>
      <div class="voice-bars record-bars" aria-hidden="true">
        <For each={levels().map((level) => ({ level }))}>
          {({ level }) => <span data-heard="" style={{ '--peak': level }} />}
        </For>
      </div>
      <button type="button" class="composer-send" aria-label={t('voice.send')} onClick={() => void end(true)}>
        <SendHorizontal aria-hidden="true" />
      </button>
    </div>
  )
}

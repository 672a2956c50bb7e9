import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal, type ParentProps, Show } from 'solid-js'
import { t } from '../../words/index.ts'

/** Hidden until somebody asks for it. What is hidden is not read out either; its place is kept. */
export const Spoiler = (props: ParentProps<{ readonly letters: string }>) => {
  const [shown, setShown] = createSignal(false)
  return (
    <span class="spoiler">
      <button
        type="button"
        aria-expanded={shown()}
        aria-label={shown() ? t('prose.conceal') : t('prose.reveal')}
        title={shown() ? t('prose.conceal') : t('prose.reveal')}
        onClick={() => setShown(!shown())}
      >
        <Show when={shown()} fallback={<span class="spoiler-letters">{props.letters}</span>}>
          <EyeOff size={14} aria-hidden={true} />
        </Show>
      </button>
      <Show when={shown()}> {props.children}</Show>
    </span>
  )
}

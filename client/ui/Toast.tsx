import X from 'lucide-solid/icons/x'
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../words/index.ts'
import { TONE_ICONS, type Tone } from './Banner.tsx'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import './Toast.css'

interface Toasted {
  readonly tone?: Tone
  /** "undo", say */
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Shown extends Toasted {
  readonly key: number
  readonly text: string
}

/** Long enough to be read twice; with something to do about it, longer. */
const SECONDS = { plain: 6, withAction: 12 }
const MOST = 3

const [toasts, setToasts] = createSignal<readonly Shown[]>([])
const drop = (key: number) => setToasts((all) => all.filter((one) => one.key !== key))
let made = 0

/** Says what came of something, in passing. What has to be acted on belongs in the page, not here. */
export const toast = (text: string, options: Toasted = {}): void => {
  const shown = { ...options, text, key: ++made }
  setToasts((all) => [...all.filter((one) => one.text !== text), shown].slice(-MOST))
}

/** Where toasts appear: once, at the end of the page. The region stands before its words do, else nobody hears them. */
export const Toasts = () => (
  <section class="toasts" aria-label={t('frame.notices')} aria-live="polite" aria-relevant="additions">
    <For each={toasts()}>{(shown) => <Toast shown={shown} />}</For>
  </section>
)

/** What did not work is read out at once, the rest in its turn. */
const urgent = (tone: Tone) => tone === 'danger' || tone === 'warning'

/** Its time does not run while somebody points at it or has the focus in it. */
const Toast = (props: { readonly shown: Shown }) => {
  const { key, tone = 'info', text, action } = props.shown
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const start = () => {
    stop()
    timer = setTimeout(() => drop(key), 1000 * (action ? SECONDS.withAction : SECONDS.plain))
  }
  onMount(start)
  onCleanup(stop)
  return (
    <div
      class="toast"
      data-tone={tone}
      role={urgent(tone) ? 'alert' : undefined}
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocusIn={stop}
      onFocusOut={start}
    >
      {TONE_ICONS[tone]({ size: 20, 'aria-hidden': true })}
      <span class="toast-text">{text}</span>
      <Show when={action}>
        {(offer) => (
          <Button
            size="small"
            tone="quiet"
            onClick={() => {
              offer().run()
              drop(key)
            }}
          >
            {offer().label}
          </Button>
        )}
      </Show>
      <IconButton icon={X} size="small" tip={false} label={t('action.close')} onClick={() => drop(key)} />
    </div>
  )
}

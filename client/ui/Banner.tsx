import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import Info from 'lucide-solid/icons/info'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import X from 'lucide-solid/icons/x'
import { type JSX, Show } from 'solid-js'
import { t } from '../words/index.ts'
import type { Icon } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import './Banner.css'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

interface BannerProps {
  readonly tone?: Tone
  readonly icon?: Icon
  readonly title?: string
  readonly children?: JSX.Element
  readonly action?: JSX.Element
  readonly onDismiss?: () => void
  /** across the whole page, under the header */
  readonly bar?: boolean
}

export const TONE_ICONS: Record<Tone, Icon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
}

/** Something that holds for the page as it is. What went wrong (`danger`) is read out at once, the rest in its turn. */
export const Banner = (props: BannerProps) => (
  <div
    class="banner"
    data-tone={props.tone ?? 'info'}
    data-bar={props.bar ? '' : undefined}
    role={props.tone === 'danger' ? 'alert' : 'status'}
  >
    {(props.icon ?? TONE_ICONS[props.tone ?? 'info'])({ size: 20, 'aria-hidden': true })}
    <div class="banner-words">
      <Show when={props.title}>
        <strong>{props.title}</strong>
      </Show>
      <Show when={props.children}>
        <div>{props.children}</div>
      </Show>
    </div>
    <Show when={props.action}>
      <div class="banner-action">{props.action}</div>
    </Show>
    <Show when={props.onDismiss}>
      {(dismiss) => <IconButton icon={X} size="small" label={t('action.close')} onClick={() => dismiss()()} />}
    </Show>
  </div>
)

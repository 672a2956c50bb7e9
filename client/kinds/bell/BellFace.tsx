import BellIcon from 'lucide-solid/icons/bell'
import BellOff from 'lucide-solid/icons/bell-off'
import { Show } from 'solid-js'
import { count, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'

const useCalm = () => {
  const live = useLive()
  return () => live.availability().status === 'busy'
}

/** How much is new, in words. */
export const useBellLabel = () => {
  const live = useLive()
  const calm = useCalm()
  return () => {
    const words = live.badge() > 0 ? t('frame.unreadNotifications', live.badge()) : t('bell.title')
    return calm() ? `${words}. ${t('alerts.calm')}` : words
  }
}

/** The same for the eye. */
export const BellFace = () => {
  const live = useLive()
  const calm = useCalm()
  return (
    <>
      <Show when={calm()} fallback={<BellIcon size={20} aria-hidden="true" />}>
        <BellOff size={20} aria-hidden="true" />
      </Show>
      <Show when={live.badge() > 0}>
        <span class="bell-badge" aria-hidden="true">
          {count(live.badge())}
        </span>
      </Show>
    </>
  )
}

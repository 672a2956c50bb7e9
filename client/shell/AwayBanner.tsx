import CloudOff from 'lucide-solid/icons/cloud-off'
import { createEffect, onCleanup, Show } from 'solid-js'
import { Banner } from '../ui/Banner.tsx'
import { t } from '../words/index.ts'
import { useSession } from './session.ts'

/** A server that is being looked after is back in minutes: asking more often helps nobody. */
const AGAIN = 15_000

/** For guests, who have no connection of their own: why nothing answers, until something does. */
export const AwayBanner = () => {
  const session = useSession()
  const again = () => void session.refresh()
  createEffect(() => {
    if (!session.away()) return
    const timer = window.setInterval(again, AGAIN)
    window.addEventListener('online', again)
    onCleanup(() => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    })
  })
  return (
    <Show when={session.away() && session.me() === null}>
      <Banner tone="warning" icon={CloudOff} bar={true}>
        {navigator.onLine ? t('connection.maintenance') : t('connection.none')}
      </Banner>
    </Show>
  )
}

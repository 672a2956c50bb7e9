import CloudOff from 'lucide-solid/icons/cloud-off'
import { Show } from 'solid-js'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import './wait.css'

/** Stands where nothing is known of the conversation yet. What this browser holds is there before it can be seen. */
export const Wait = () => {
  const live = useLive()
  return (
    <div class="thread-wait">
      <SkeletonRows rows={6} label={t('frame.loading')} />
      <Show when={live.connection() === 'offline'}>
        <p class="thread-wait-why">
          <CloudOff aria-hidden="true" /> {t('thread.notHere')}
        </p>
      </Show>
    </div>
  )
}

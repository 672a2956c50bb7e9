import Eye from 'lucide-solid/icons/eye'
import { createSignal, onCleanup, Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { copyOf } from '../../../ui/drawn.ts'
import { t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'

/** Says that this page shows the ticket, while it does and somebody can see it; and who else looks at it. */
export const Viewers = (props: { readonly conversation: ConversationId }) => {
  const live = useLive()
  const { viewing } = live.sync
  const { conversation } = props // the page of another ticket is another page
  const [others, setOthers] = createSignal(viewing.of(conversation))
  onCleanup(viewing.changes.on((id) => id === conversation && setOthers(viewing.of(conversation))))

  let end: (() => void) | null = null
  const look = () => {
    end?.()
    end = document.visibilityState === 'visible' ? viewing.show(conversation) : null
  }
  look()
  document.addEventListener('visibilitychange', look)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', look)
    end?.()
  })

  const names = () => others().map((id) => live.name(id))
  return (
    <span class="queue-viewers" role="status">
      <Show when={others().length > 0}>
        <span title={t('queue.viewing', names().join(', '), names().length)}>
          {copyOf(Eye, 16)}
          <span class="unseen">{t('queue.viewing', names().join(', '), names().length)}</span>
          <span class="one-line" aria-hidden="true">
            {names().join(', ')}
          </span>
        </span>
      </Show>
    </span>
  )
}

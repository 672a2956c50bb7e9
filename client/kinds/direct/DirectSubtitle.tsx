import { Show } from 'solid-js'
import { type Direct, otherOf } from '../../../shared/kinds/direct/index.ts'
import { ago, t } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import type { PartProps } from '../parts.tsx'

/** Whether the other one is here, or when they were last seen. */
export const DirectSubtitle = (props: PartProps) => {
  const live = useLive()
  const presence = usePresence(() => otherOf(props.view.state as Direct, live.account))
  return (
    <Show when={presence()}>
      {(there) => (
        <span class="thread-subtitle">
          {there().status === 'offline' && there().seenAt !== null
            ? t('people.seen', ago(there().seenAt ?? 0, Date.now()))
            : t(`presence.${there().status}`)}
        </span>
      )}
    </Show>
  )
}

import { Show } from 'solid-js'
import { ASSISTANT } from '../../../shared/kernel/ids.ts'
import { type Direct, otherOf } from '../../../shared/kinds/direct/index.ts'
import { ago, t } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import type { PartProps } from '../parts.tsx'

/** Whether the other one is here, or when they were last seen; of a program, that it is one. */
export const DirectSubtitle = (props: PartProps) => {
  const live = useLive()
  const other = () => otherOf(props.view.state as Direct, live.account)
  const isBot = () => other() === ASSISTANT
  const presence = usePresence(() => (isBot() ? null : other()))
  return (
    <Show when={presence()} fallback={isBot() && <span class="thread-subtitle">{t('bot.does')}</span>}>
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

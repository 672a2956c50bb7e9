import { useParams } from '@solidjs/router'
import ShieldX from 'lucide-solid/icons/shield-x'
import { Show } from 'solid-js'
import { QueuePage } from '../../kinds/ticket/queue/index.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Members } from '../Members.tsx'
import { works } from '../roles.ts'

/** `/queue`: where those work who answer tickets. */
const Queue = () => {
  const params = useParams<{ conversation?: string }>()
  return (
    <Members>
      {(me) => (
        <Show when={works(me())} fallback={<Forbidden />}>
          <QueuePage conversation={params.conversation ?? null} />
        </Show>
      )}
    </Members>
  )
}

const Forbidden = () => {
  useTitle(() => t('queue.forbidden'))
  return (
    <EmptyState
      icon={ShieldX}
      heading="h1"
      title={t('queue.forbidden')}
      action={
        <ButtonLink tone="primary" href="/messages">
          {t('queue.toMessages')}
        </ButtonLink>
      }
    >
      {t('queue.forbiddenBody')}
    </EmptyState>
  )
}

export default Queue

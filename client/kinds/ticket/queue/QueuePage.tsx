import { useLocation, useNavigate } from '@solidjs/router'
import Inbox from 'lucide-solid/icons/inbox'
import { createMemo, Show } from 'solid-js'
import * as v from 'valibot'
import { ConversationId } from '../../../../shared/kernel/ids.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useTitle } from '../../../ui/title.ts'
import { t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { ProfileDialog } from '../../people/ProfileDialog.tsx'
import { profileShown } from '../../people/shown.ts'
import { type Asked, askedIn, searchOf } from './asked.ts'
import { createHolding } from './holding.ts'
import { useQueueKeys } from './pressing.ts'
import { QueueList } from './QueueList.tsx'
import { Workbench } from './Workbench.tsx'
import '../../messages.css'
import '../ticket.css'
import './queue.css'

/** What is to be done, the ticket that is worked on, and what is known of it: beside each other, or one at a time. */
export const QueuePage = (props: { readonly conversation: string | null }) => {
  const live = useLive()
  const navigate = useNavigate()
  const location = useLocation()
  useTitle(() => t('queue.title'))
  const asked = createMemo(() => askedIn(location.query as Record<string, string>))
  const holding = createHolding(live, asked)
  const open = () => {
    const parsed = v.safeParse(ConversationId, props.conversation)
    return parsed.success ? parsed.output : null
  }
  const pathTo = (conversation: string | null, now: Asked = asked()) =>
    `/queue${conversation ? `/${conversation}` : ''}${searchOf(now)}`
  const ask = (now: Asked) => navigate(pathTo(props.conversation, now), { replace: true, scroll: false })
  useQueueKeys({ ids: () => holding.cards()?.map(({ conversation }) => conversation) ?? [], open })
  return (
    <div class="queue" data-open={open() ? '' : undefined}>
      <QueueList asked={asked()} onAsk={ask} holding={holding} open={open()} pathTo={(id) => pathTo(id)} />
      <Show
        when={open()}
        keyed={true}
        fallback={
          <div class="messages-empty queue-empty">
            <EmptyState icon={Inbox} title={t('queue.pick')}>
              {t('queue.pickBody')}
            </EmptyState>
          </div>
        }
      >
        {(conversation) => (
          <Workbench
            conversation={conversation}
            onBack={() => navigate(pathTo(null))}
            onOpen={(other) => navigate(`/messages/${other}`)}
            onMoved={holding.soon}
            pathTo={(id) => pathTo(id)}
          />
        )}
      </Show>
      <Show when={profileShown()} keyed={true}>
        {(account) => <ProfileDialog account={account} onOpen={(other) => navigate(`/messages/${other}`)} />}
      </Show>
    </div>
  )
}

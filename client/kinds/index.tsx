import MessagesSquare from 'lucide-solid/icons/messages-square'
import { createEffect, onCleanup, Show } from 'solid-js'
import * as v from 'valibot'
import { ConversationId } from '../../shared/kernel/ids.ts'
import type { Me } from '../../shared/protocol/accounts.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { setTitleCount, useTitle } from '../ui/title.ts'
import { count, t } from '../words/index.ts'
import { ConversationList } from './list/ConversationList.tsx'
import { useLive } from './live.tsx'
import { Thread } from './thread/Thread.tsx'
import './messages.css'

export { Bell } from './bell/Bell.tsx'
export { ConnectionBanner } from './ConnectionBanner.tsx'
export { Signed } from './Signed.tsx'

export interface MessagesPageProps {
  readonly me: Me
  readonly conversation: string | null
  readonly onOpen: (conversation: string | null) => void
}

/** Two panes: the conversations, and the one that is open. On a phone one at a time. */
export const MessagesPage = (props: MessagesPageProps) => {
  const live = useLive()
  useTitle(() => t('frame.messages'))
  const unread = () => live.rows().filter((row) => row.unread > 0 && !live.isMuted(row.tuned)).length
  createEffect(() => setTitleCount(unread() > 0 ? count(unread()) : ''))
  onCleanup(() => setTitleCount(''))
  const open = () => {
    const parsed = v.safeParse(ConversationId, props.conversation)
    return parsed.success ? parsed.output : null
  }
  return (
    <div class="messages" data-open={open() ? '' : undefined}>
      <ConversationList open={open()} onOpen={props.onOpen} />
      <Show
        when={open()}
        keyed={true}
        fallback={
          <div class="messages-empty">
            <EmptyState heading="h1" icon={MessagesSquare} title={t('messages.pick')}>
              {t('messages.pickBody')}
            </EmptyState>
          </div>
        }
      >
        {(conversation) => (
          <Thread conversation={conversation} onBack={() => props.onOpen(null)} onOpen={props.onOpen} />
        )}
      </Show>
    </div>
  )
}

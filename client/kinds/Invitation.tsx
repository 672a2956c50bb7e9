import Users from 'lucide-solid/icons/users'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { describeSelf } from '../../shared/kinds/self/index.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { language, t } from '../words/index.ts'
import { type Notice, useLive } from './live.tsx'

interface InvitationProps {
  readonly notice: Notice
  readonly conversation: ConversationId
  readonly onBack: () => void
}

/** A group that one was asked into and cannot look into yet. */
export const Invitation = (props: InvitationProps) => {
  const live = useLive()
  const sentence = () =>
    describeSelf(props.notice, { language: language(), reader: live.account, name: live.name }) ?? ''
  const decline = () => {
    live.wish(props.conversation, { type: 'group.decline' })
    live.wish(live.self, { type: 'notification.read', about: props.conversation })
    props.onBack()
  }
  return (
    <section class="messages-empty" aria-label={sentence()}>
      <EmptyState
        heading="h1"
        icon={Users}
        title={sentence()}
        action={
          <span class="thread-answers">
            <Button tone="primary" onClick={() => live.wish(props.conversation, { type: 'group.join' })}>
              {t('group.acceptInvitation')}
            </Button>
            <Button onClick={decline}>{t('group.declineInvitation')}</Button>
          </span>
        }
      />
    </section>
  )
}

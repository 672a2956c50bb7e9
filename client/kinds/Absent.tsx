import MessageCircleOff from 'lucide-solid/icons/message-circle-off'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { t } from '../words/index.ts'

/** A link led to a conversation that this account cannot see, or can no longer see. */
export const Absent = (props: { readonly onBack: () => void }) => (
  <section class="messages-empty" aria-label={t('messages.absent')}>
    <EmptyState
      heading="h1"
      icon={MessageCircleOff}
      title={t('messages.absent')}
      action={<Button onClick={() => props.onBack()}>{t('messages.back')}</Button>}
    >
      {t('messages.absentBody')}
    </EmptyState>
  </section>
)

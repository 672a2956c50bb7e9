import { useNavigate } from '@solidjs/router'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import { createEffect, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import * as v from 'valibot'
import { ConversationId } from '../../shared/kernel/ids.ts'
import type { Me } from '../../shared/protocol/accounts.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { whenIdle } from '../ui/idle.ts'
import { later } from '../ui/later.tsx'
import { useTitle } from '../ui/title.ts'
import { t } from '../words/index.ts'
import { savedShown } from './kept/shown.ts'
import { ConversationList } from './list/ConversationList.tsx'
import { useLive } from './live.tsx'
import { profileShown } from './people/shown.ts'
import { sideOf } from './sides.tsx'
import { pathTo, placeIn } from './thread/link.ts'
import { Wait } from './thread/Wait.tsx'
import './messages.css'

export { Bell } from './bell/Bell.tsx'
export { Calls } from './bell/Calls.tsx'
export { ConnectionBanner } from './ConnectionBanner.tsx'
export { Contacts } from './contacts/Contacts.tsx'
export { Finder } from './find/Finder.tsx'
export { Signed } from './Signed.tsx'

export const AvailabilityMenu = later(async () => (await import('./alerts/AvailabilityMenu.tsx')).AvailabilityMenu)
export const AlertChoices = later(async () => (await import('./alerts/AlertChoices.tsx')).AlertChoices)
/** Only for those who work here. */
export const QueueLink = later(async () => (await import('./ticket/QueueLink.tsx')).QueueLink)
export const NotificationsPage = later(async () => (await import('./bell/NotificationsPage.tsx')).NotificationsPage)
export const ContactsPage = later(async () => (await import('./contacts/ContactsPage.tsx')).ContactsPage)
const Thread = later(
  async () => (await import('./thread/Thread.tsx')).Thread,
  () => (
    <div class="thread">
      <Wait />
    </div>
  ),
)
const BoardPage = later(async () => (await import('./board/BoardPage.tsx')).BoardPage)
const ProfileDialog = later(async () => (await import('./people/ProfileDialog.tsx')).ProfileDialog)
const SavedDialog = later(async () => (await import('./kept/SavedDialog.tsx')).SavedDialog)

export interface MessagesPageProps {
  readonly me: Me
  readonly conversation: string | null
  /** the message that the address leads to: thread/link.ts */
  readonly at: string | string[] | undefined
  /** it was gone to: the address may forget it */
  readonly onLinked: () => void
  readonly onOpen: (conversation: string | null) => void
}

/** Two panes: the conversations, and the one that is open. On a phone one at a time. */
export const MessagesPage = (props: MessagesPageProps) => {
  const live = useLive()
  const navigate = useNavigate()
  useTitle(() => t('frame.messages'))
  const open = () => {
    const parsed = v.safeParse(ConversationId, props.conversation)
    return parsed.success ? parsed.output : null
  }
  const pageOf = (conversation: ConversationId) => {
    const row = live.row(conversation)
    return row && sideOf(row.kind).ordered?.(row.state) ? BoardPage : Thread
  }
  // the list comes first; by the time that one of it is picked, what shows that is here
  createEffect(() => live.begun() && whenIdle(() => void Thread.preload().catch(() => undefined)))
  return (
    <div class="messages" data-open={open() ? '' : undefined}>
      <ConversationList open={open()} onOpen={props.onOpen} />
      <Show
        when={open()}
        keyed={true}
        fallback={
          <div class="messages-empty">
            <EmptyState icon={MessagesSquare} title={t('messages.pick')}>
              {t('messages.pickBody')}
            </EmptyState>
          </div>
        }
      >
        {(conversation) => (
          <Dynamic
            component={pageOf(conversation)}
            conversation={conversation}
            at={placeIn(props.at)}
            onLinked={props.onLinked}
            onBack={() => props.onOpen(null)}
            onOpen={props.onOpen}
          />
        )}
      </Show>
      <Show when={profileShown()} keyed={true}>
        {(account) => <ProfileDialog account={account} onOpen={props.onOpen} />}
      </Show>
      <Show when={savedShown()}>
        <SavedDialog onOpen={(conversation, seq) => navigate(pathTo(conversation, seq))} />
      </Show>
    </div>
  )
}

import { useNavigate } from '@solidjs/router'
import LinkIcon from 'lucide-solid/icons/link'
import LogOut from 'lucide-solid/icons/log-out'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createSignal, Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import type { Ticket } from '../../../../shared/kinds/ticket/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { confirmed } from '../../../ui/Confirm.tsx'
import { t } from '../../../words/index.ts'
import { ConnectionBanner } from '../../ConnectionBanner.tsx'
import { useLive } from '../../live.tsx'
import { Thread } from '../../thread/Thread.tsx'
import { numberOf } from '../foot.ts'
import { LinkDialog } from './LinkDialog.tsx'
import './guest.css'

interface GuestTicketProps {
  readonly conversation: string
  /** where letters go */
  readonly email: string | null
  /** it was opened just now */
  readonly sent: boolean
  /** where an account is made of it */
  readonly signUp: string
  readonly onLeave: () => Promise<void>
}

/** One ticket and nothing beside it, for whoever follows it by a link. */
export const GuestTicket = (props: GuestTicketProps) => {
  const live = useLive()
  const navigate = useNavigate()
  const conversation = props.conversation as ConversationId
  const [news, setNews] = createSignal(props.sent)
  const [linked, setLinked] = createSignal(false)
  const several = () => live.rows().filter(({ kind }) => kind === 'ticket').length > 1
  const number = () => {
    const ticket = live.row(conversation)?.state as Ticket | undefined
    return ticket?.desk ? numberOf(ticket) : null
  }
  const leave = async () => {
    const question = { title: t('guest.leaveTitle'), body: t('guest.leaveBody'), action: t('guest.leave') }
    if (await confirmed(question)) await props.onLeave()
  }
  return (
    <div class="guest-page" data-several={several() ? '' : undefined}>
      <ConnectionBanner />
      <Show when={news()}>
        <Banner
          tone="success"
          title={t('guest.arrived')}
          action={
            <Show when={!props.email}>
              <Button size="small" onClick={() => setLinked(true)}>
                {t('guest.link')}
              </Button>
            </Show>
          }
          onDismiss={() => setNews(false)}
        >
          <Show when={number()}>{(said) => t('guest.arrivedNumber', said())}</Show>{' '}
          {props.email ? t('guest.arrivedMail', props.email) : t('guest.arrivedLink')}
        </Banner>
      </Show>
      <aside class="guest-bar" aria-label={t('guest.here')}>
        <span class="soft">{t('guest.here')}</span>
        <Button size="small" icon={LinkIcon} onClick={() => setLinked(true)}>
          {t('guest.link')}
        </Button>
        <ButtonLink size="small" icon={UserPlus} href={props.signUp}>
          {t('guest.account')}
        </ButtonLink>
        <Button size="small" tone="quiet" icon={LogOut} onClick={() => void leave()}>
          {t('guest.leave')}
        </Button>
      </aside>
      <Thread
        conversation={conversation}
        at={null}
        onLinked={() => undefined}
        onBack={() => navigate('/t')}
        onOpen={(other) => navigate(`/t/${other}`)}
      />
      <Show when={linked()}>
        <LinkDialog conversation={conversation} onClose={() => setLinked(false)} />
      </Show>
    </div>
  )
}

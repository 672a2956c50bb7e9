import { Navigate, useLocation, useNavigate, useParams } from '@solidjs/router'
import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { GuestTicket, GuestTickets } from '../../kinds/ticket/guest/index.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Card, Failure } from '../Card.tsx'
import { AskLink } from '../guest/AskLink.tsx'
import { withNext } from '../next.ts'
import { useSession } from '../session.ts'
import { useMailedToken } from '../token.ts'

/** Who signs in has the page drawn anew: what was asked once is not asked again. */
const asked = new Set<string>()
/** … and why it came to nothing is said however often it is drawn. */
const [refusals, setRefusals] = createSignal<Readonly<Record<string, unknown>>>({})

const Why = (props: { readonly of: unknown }) => (
  <Show when={(props.of as { code?: string } | undefined)?.code === 'link.spent'} fallback={<Failure of={props.of} />}>
    <Banner tone="warning">{t('guest.ended')}</Banner>
  </Show>
)

/** `/t`: where the link in a guest's letter leads, and what they follow by it. */
const Ticket = () => {
  const session = useSession()
  const params = useParams<{ conversation?: string }>()
  const mailed = useMailedToken()
  const token = asked.has(mailed) ? '' : mailed
  useTitle(() => t('guest.title'))
  return (
    <Switch fallback={<Spinner size="large" label={t('frame.loading')} />}>
      <Match when={token && session.me() !== undefined}>
        <Following token={token} />
      </Match>
      <Match when={session.guest()}>
        <Followed conversation={params.conversation ?? null} />
      </Match>
      <Match when={session.me()}>
        <Navigate href={params.conversation ? `/messages/${params.conversation}` : '/messages'} />
      </Match>
      <Match when={session.me() === null}>
        <AskLink why={<Why of={refusals()[mailed]} />} />
      </Match>
    </Switch>
  )
}

const Following = (props: { readonly token: string }) => {
  const session = useSession()
  const navigate = useNavigate()
  const refused = () => refusals()[props.token]
  const [going, setGoing] = createSignal(!session.me())
  const follow = async () => {
    setGoing(true)
    asked.add(props.token)
    try {
      navigate(`/t/${await session.follow(props.token)}`, { replace: true })
    } catch (thrown) {
      setRefusals((before) => ({ ...before, [props.token]: thrown }))
      setGoing(false)
    }
  }
  onMount(() => {
    if (going()) void follow()
  })
  return (
    <Switch>
      <Match when={going()}>
        <Card title={t('guest.title')}>
          <p role="status">
            <Spinner /> {t('guest.opening')}
          </p>
        </Card>
      </Match>
      <Match when={refused()}>
        <AskLink why={<Why of={refused()} />} />
      </Match>
      <Match when={session.me()}>
        {(me) => (
          <Card title={t('guest.asMember')} lead={t('guest.asMemberLead', me().name)}>
            <Button tone="primary" wide={true} onClick={() => void follow()}>
              {t('guest.asMemberGo')}
            </Button>
            <ButtonLink wide={true} href="/messages">
              {t('guest.asMemberStay')}
            </ButtonLink>
          </Card>
        )}
      </Match>
    </Switch>
  )
}

const Followed = (props: { readonly conversation: string | null }) => {
  const session = useSession()
  const navigate = useNavigate()
  const location = useLocation<{ sent?: boolean }>()
  const leave = async () => {
    await session.signOut()
    navigate('/', { replace: true })
  }
  return (
    <Show when={props.conversation} keyed={true} fallback={<GuestTickets />}>
      {(conversation) => (
        <GuestTicket
          conversation={conversation}
          email={session.guest()?.emailClaimed ?? null}
          sent={location.state?.sent ?? false}
          signUp={withNext('/signup', `/messages/${conversation}`)}
          onLeave={leave}
        />
      )}
    </Show>
  )
}

export default Ticket

import { Navigate, useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { Spinner } from '../ui/Spinner.tsx'
import { t } from '../words/index.ts'
import { type Me, useSession } from './session.ts'

/** What is a conversation among others for members is all there is for a guest. */
const ticketIn = (path: string) => /^\/messages\/([0-9a-f-]{36})$/.exec(path)?.[1]

/** Lets members in. Others go to the sign-in page, which says why and leads back here; guests to their own ticket. */
export const Members = (props: { readonly children: (me: () => Me) => JSX.Element }) => {
  const session = useSession()
  const location = useLocation()
  return (
    <Switch
      fallback={
        <div class="main-wait">
          <Spinner size="large" label={t('frame.loading')} />
        </div>
      }
    >
      <Match when={session.guest() && ticketIn(location.pathname)}>
        {(ticket) => <Navigate href={`/t/${ticket()}`} state={location.state} />}
      </Match>
      <Match when={session.me() === null}>
        <Navigate href={`/login?next=${encodeURIComponent(location.pathname + location.search)}`} />
      </Match>
      <Match when={session.me()}>{(me) => props.children(me)}</Match>
    </Switch>
  )
}

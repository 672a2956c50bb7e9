import { Navigate, useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { Spinner } from '../ui/Spinner.tsx'
import { t } from '../words/index.ts'
import { type Me, useSession } from './session.ts'

/** Lets members in. Guests go to the sign-in page, which says why and leads back here. */
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
      <Match when={session.me() === null}>
        <Navigate href={`/login?next=${encodeURIComponent(location.pathname + location.search)}`} />
      </Match>
      <Match when={session.me()}>{(me) => props.children(me)}</Match>
    </Switch>
  )
}

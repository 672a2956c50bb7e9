import { Router, useLocation } from '@solidjs/router'
import { createMemo, type ParentProps, Show, Suspense } from 'solid-js'
import type { Client } from '../../shared/protocol/client.ts'
import type { routes as api } from '../../shared/protocol/http.ts'
import { lazy } from '../ui/later.tsx'
import { declareLanguage, followChoices } from './choices.ts'
import { Frame } from './Frame.tsx'
import { routes } from './routes.tsx'
import { type Session, SessionProvider } from './session.ts'

interface AppProps {
  readonly session: Session
  readonly api: Client<typeof api, AbortSignal>
}

/** What only members need comes when somebody is signed in: a guest's first page stays small. */
const Signed = lazy(async () => ({ default: (await import('../kinds/index.tsx')).Signed }))
const Bell = lazy(async () => ({ default: (await import('../kinds/index.tsx')).Bell }))
const Contacts = lazy(async () => ({ default: (await import('../kinds/index.tsx')).Contacts }))
const Finder = lazy(async () => ({ default: (await import('../kinds/index.tsx')).Finder }))
const AvailabilityMenu = lazy(async () => ({ default: (await import('../kinds/index.tsx')).AvailabilityMenu }))
const QueueLink = lazy(async () => ({ default: (await import('../kinds/index.tsx')).QueueLink }))
const Calls = lazy(async () => ({ default: (await import('../kinds/index.tsx')).Calls }))
const ConnectionBanner = lazy(async () => ({ default: (await import('../kinds/index.tsx')).ConnectionBanner }))

const nothing = {}
/** Where somebody is who has no account, but a ticket: elsewhere they see what everybody sees. */
const FOR_GUESTS = ['new', 't']
const slots = {
  search: Finder,
  work: QueueLink,
  bell: Bell,
  contacts: Contacts,
  banner: ConnectionBanner,
  calls: Calls,
  availability: AvailabilityMenu,
}

export const App = (props: AppProps) => {
  declareLanguage()
  followChoices(props.session)
  const Root = (page: ParentProps) => {
    const location = useLocation()
    const guest = () => (FOR_GUESTS.includes(location.pathname.split('/')[1] ?? '') ? props.session.guest() : null)
    const here = createMemo(
      () => {
        const account = (props.session.me() ?? guest())?.id
        return account ? { account, guest: !props.session.me() } : null
      },
      null,
      { equals: (one, other) => one?.account === other?.account && one?.guest === other?.guest },
    )
    return (
      <Show when={here()} keyed={true} fallback={<Frame slots={nothing}>{page.children}</Frame>}>
        {({ account, guest }) => (
          <Suspense>
            <Signed
              account={account}
              guest={guest}
              api={props.api}
              onEnded={() => void props.session.ended()}
              onChanged={() => void props.session.refresh()}
              onLeave={(run) => props.session.onLeave(run)}
            >
              <Frame slots={guest ? nothing : slots}>{page.children}</Frame>
            </Signed>
          </Suspense>
        )}
      </Show>
    )
  }
  return (
    <SessionProvider value={props.session}>
      <Router root={Root}>{routes}</Router>
    </SessionProvider>
  )
}

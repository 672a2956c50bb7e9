import { useIsRouting, useLocation } from '@solidjs/router'
import { type Component, createEffect, ErrorBoundary, type JSX, on, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Confirmations } from '../ui/Confirm.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { Toasts } from '../ui/Toast.tsx'
import { t } from '../words/index.ts'
import { AwayBanner } from './AwayBanner.tsx'
import { ContactsSection } from './ContactsSection.tsx'
import { Crash } from './Crash.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import type { Me } from './session.ts'
import { useSession } from './session.ts'
import { VersionBanner } from './VersionBanner.tsx'
import './Frame.css'

/** What other parts of the house put into the frame. Shown to members only. */
export interface Slots {
  /** finds people; in the middle of the header */
  readonly search?: Component<{ readonly me: Me }>
  /** the way to the desks, for those who work here; among the pages */
  readonly work?: Component
  /** notifications; at the end of the header */
  readonly bell?: Component<{ readonly me: Me }>
  /** the account's contacts; at the side, or along the top */
  readonly contacts?: Component<{ readonly me: Me }>
  /** how one wants to be seen; in the profile menu */
  readonly availability?: Component
  /** how the connection is; under the header */
  readonly banner?: Component<{ readonly me: Me }>
  /** to what one is called that cannot wait; under the header */
  readonly calls?: Component
}

/** Pages that are one small thing to do: nothing stands beside it. */
const ALONE = ['login', 'signup', 'forgot', 'reset', 'verify', 't']

/** Header, contacts, page and footer. On the messages page the page itself scrolls inside the window. */
export const Frame = (props: { readonly slots: Slots; readonly children?: JSX.Element }) => {
  const location = useLocation()
  const routing = useIsRouting()
  const session = useSession()
  let main!: HTMLElement

  const place = () => location.pathname.split('/')
  const room = () => {
    const [, first, second] = place()
    if (first === 't' && second) return 'whole'
    if (first !== 'messages' && first !== 'queue') return undefined
    return second ? 'inner' : 'whole'
  }

  // Whoever cannot see that the page changed is taken to its beginning; whoever is still inside it stays there.
  createEffect(
    on(
      () => location.pathname,
      () => main.contains(document.activeElement) || main.focus({ preventScroll: true }),
      { defer: true },
    ),
  )

  return (
    <div class="frame" data-room={room()}>
      <a class="skip" href="#main" rel="external">
        {t('frame.skip')}
      </a>
      <Header slots={props.slots} />
      <div class="frame-bar" data-busy={routing() ? '' : undefined} aria-hidden="true" />
      <Show when={session.me()}>{(me) => <Dynamic component={props.slots.banner} me={me()} />}</Show>
      <Dynamic component={props.slots.calls} />
      <VersionBanner />
      <AwayBanner />
      <div class="frame-body">
        <Show when={!ALONE.includes(place()[1] ?? '')}>
          <ContactsSection slots={props.slots} narrow={room() !== undefined} />
        </Show>
        <main id="main" class="main" tabindex={-1} ref={main}>
          <ErrorBoundary fallback={(error, again) => <Crash error={error} again={again} />}>
            <Suspense
              fallback={
                <div class="main-wait">
                  <Spinner size="large" label={t('frame.loading')} />
                </div>
              }
            >
              {props.children}
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Footer />
      <Toasts />
      <LiveRegion />
      <Confirmations />
    </div>
  )
}

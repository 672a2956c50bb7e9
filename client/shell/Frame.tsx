import { useIsRouting, useLocation } from '@solidjs/router'
import { type Component, createEffect, ErrorBoundary, type JSX, on, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Confirmations } from '../ui/Confirm.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { Toasts } from '../ui/Toast.tsx'
import { t } from '../words/index.ts'
import { Crash } from './Crash.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import type { Me } from './session.ts'
import { useSession } from './session.ts'
import './Frame.css'

/** What other parts of the house put into the frame. Shown to members only. */
export interface Slots {
  /** finds people; in the middle of the header */
  readonly search?: Component<{ readonly me: Me }>
  /** notifications; at the end of the header */
  readonly bell?: Component<{ readonly me: Me }>
  /** how the connection is; under the header */
  readonly banner?: Component<{ readonly me: Me }>
}

/** Header, page and footer. On the messages page the page itself scrolls inside the window. */
export const Frame = (props: { readonly slots: Slots; readonly children?: JSX.Element }) => {
  const location = useLocation()
  const routing = useIsRouting()
  const session = useSession()
  let main!: HTMLElement

  const room = () => {
    const [, first, second] = location.pathname.split('/')
    if (first !== 'messages') return undefined
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
      <Footer />
      <Toasts />
      <LiveRegion />
      <Confirmations />
    </div>
  )
}

import { createResource, onCleanup, type ParentProps, Show } from 'solid-js'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { createSocket, wallClock } from '../net/index.ts'
import { createLead, createSync, onWake, openStore } from '../sync/index.ts'
import { later } from '../ui/later.tsx'
import { Alerts } from './alerts/Alerts.tsx'
import { type Live, LiveProvider } from './live.tsx'
import { reported } from './report/shown.ts'

const ReportDialog = later(async () => (await import('./report/ReportDialog.tsx')).ReportDialog)

interface SignedProps {
  readonly account: AccountId
  /** has no account of their own: only what is theirs at a desk */
  readonly guest: boolean
  readonly api: Live['api']
  /** the server says that the session is over */
  readonly onEnded: () => void
  /** what this account is or may do is another by now */
  readonly onChanged: () => void
  /** Runs when the account leaves this device: nothing of it stays. */
  readonly onLeave: (run: () => Promise<void>) => void
}

/** This window's turn at writing is the window's, whoever signs in here. */
const lead = createLead(navigator.locks)

/** Everything live for whoever is signed in, around the pages that show it. */
export const Signed = (props: ParentProps<SignedProps>) => {
  const [store] = createResource(openStore)
  return (
    <Show when={store()}>
      {(kept) => {
        const socket = createSocket({
          urls: [location.origin],
          clock: wallClock,
          random: Math.random,
          ended: () => props.onEnded(),
        })
        socket.on('person', ({ account }) => account === props.account && props.onChanged())
        const sync = createSync({
          account: props.account,
          socket,
          api: props.api,
          store: kept(),
          lead,
        })
        const [started] = createResource(() => sync.start().then(() => true))
        const stopWaking = onWake({ window, document, clock: wallClock }, () => sync.focus())
        // a phone ends a page that is hidden without telling it
        const hide = () => document.visibilityState === 'hidden' && sync.flush()
        document.addEventListener('visibilitychange', hide)
        props.onLeave(() => sync.leave())
        onCleanup(() => {
          stopWaking()
          document.removeEventListener('visibilitychange', hide)
          void sync.close()
        })
        return (
          <LiveProvider sync={sync} api={props.api} guest={props.guest}>
            {/* what is remembered comes first: a conversation opened before that would begin empty */}
            <Show when={started()}>
              <Alerts lead={lead} />
              {props.children}
              <Show when={reported()} keyed={true}>
                {(about) => <ReportDialog about={about} />}
              </Show>
            </Show>
          </LiveProvider>
        )
      }}
    </Show>
  )
}

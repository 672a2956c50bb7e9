import { render } from 'solid-js/web'
import './ui/styles.css'
import { createApi, fetchRoutes } from './net/index.ts'
import { App } from './shell/App.tsx'
import { createSession } from './shell/session.ts'
import { sharedMemory } from './shell/shared-memory.ts'
import { startTheme } from './shell/theme.ts'
import { keepPage } from './shell/version.ts'
import { dropDraftsOf } from './ui/drafts.ts'
import { whenIdle } from './ui/idle.ts'
import { preferredLanguage, speak } from './words/index.ts'

const client = createApi()
const session = createSession(client, sharedMemory('me'))

/** Not awaited by the module itself: the words are in a file that waits for this one. */
const show = async () => {
  // without the words of another language the page speaks English, which it brought along
  await speak(preferredLanguage()).catch(() => undefined)
  render(() => <App session={session} api={client} />, document.getElementById('app')!)
  whenIdle(fetchAhead)
  await keepPage()
}

/** The conversations come over the socket; every other page asks for something as soon as it is there. */
const fetchAhead = () => void fetchRoutes().catch(() => undefined)
if (!location.pathname.startsWith('/messages')) fetchAhead()

session.onLeave((account) => dropDraftsOf(localStorage, account))
startTheme()
void session.refresh()
void show()

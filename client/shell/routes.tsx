import { Navigate, type RouteDefinition, type RouteSectionProps, useNavigate } from '@solidjs/router'
import { lazy } from '../ui/later.tsx'
import { Members } from './Members.tsx'

const NotificationsPage = lazy(async () => ({ default: (await import('../kinds/index.tsx')).NotificationsPage }))
const ContactsPage = lazy(async () => ({ default: (await import('../kinds/index.tsx')).ContactsPage }))
const MessagesPage = lazy(async () => ({ default: (await import('../kinds/index.tsx')).MessagesPage }))

const Messages = (props: RouteSectionProps) => {
  const navigate = useNavigate()
  return (
    <Members>
      {(me) => (
        <MessagesPage
          me={me()}
          conversation={props.params.conversation ?? null}
          at={props.location.query.at}
          onOpen={(conversation) => navigate(conversation ? `/messages/${conversation}` : '/messages')}
          onLinked={() => navigate(props.location.pathname, { replace: true, scroll: false })}
        />
      )}
    </Members>
  )
}

/** An older way of writing the address of a person. */
const ByName = (props: RouteSectionProps) => <Navigate href={`/${props.params.username}`} />

const PARTS = ['contacts', 'requests', 'blocked'] as const

const Contacts = (props: RouteSectionProps) => (
  <Members>
    {() => (
      <ContactsPage
        part={PARTS.find((part) => part === props.params.part) ?? 'contacts'}
        pathTo={(part) => (part === 'contacts' ? '/contacts' : `/contacts/${part}`)}
      />
    )}
  </Members>
)

export const routes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('./pages/Home.tsx')) },
  { path: '/create_post', component: lazy(() => import('./pages/Write.tsx')) },
  { path: '/gallery', component: lazy(() => import('./pages/Gallery.tsx')) },
  { path: '/posts/:post', component: lazy(() => import('./pages/Post.tsx')) },
  { path: '/help', component: lazy(() => import('./pages/Help.tsx')) },
  { path: '/help/write/:slug?', component: lazy(() => import('./pages/ArticleWrite.tsx')) },
  { path: '/help/:slug', component: lazy(() => import('./pages/Article.tsx')) },
  { path: '/new/:desk?', component: lazy(() => import('./pages/New.tsx')) },
  { path: '/report', component: () => <Navigate href="/new/help" /> },
  { path: '/status/:number?', component: lazy(() => import('./pages/Status.tsx')) },
  { path: '/t/:conversation?', component: lazy(() => import('./pages/Ticket.tsx')) },
  { path: '/map', component: lazy(() => import('./pages/Reports.tsx')) },
  { path: '/signup', component: lazy(() => import('./pages/SignUp.tsx')) },
  { path: '/login', component: lazy(() => import('./pages/SignIn.tsx')) },
  { path: '/verify', component: lazy(() => import('./pages/Verify.tsx')) },
  { path: '/forgot', component: lazy(() => import('./pages/Forgot.tsx')) },
  { path: '/reset', component: lazy(() => import('./pages/Reset.tsx')) },
  { path: '/settings/:tab?', component: lazy(() => import('./settings/SettingsPage.tsx')) },
  { path: '/admin/:part?', component: lazy(() => import('./admin/AdminPage.tsx')) },
  { path: '/queue/:conversation?', component: lazy(() => import('./pages/Queue.tsx')) },
  { path: '/messages/:conversation?', component: Messages },
  { path: '/contacts/:part?', component: Contacts },
  { path: '/profile', component: lazy(() => import('./profile/EditPage.tsx')) },
  { path: '/notifications', component: () => <Members>{() => <NotificationsPage />}</Members> },
  { path: '/dev/ui', component: lazy(() => import('./gallery/Gallery.tsx')) },
  { path: '/users/:username', component: ByName },
  { path: '/:username', component: lazy(() => import('./pages/Person.tsx')) },
  { path: '*', component: lazy(() => import('./pages/NotFound.tsx')) },
]

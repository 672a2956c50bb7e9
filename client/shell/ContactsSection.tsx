import { A, useLocation } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { GuestPeople } from '../kinds/profile/index.tsx'
import { t } from '../words/index.ts'
import type { Slots } from './Frame.tsx'
import { withNext } from './next.ts'
import { useSession } from './session.ts'
import './ContactsSection.css'

/** The first of the three sections: at the side where there is room, along the top where there is not. */
export const ContactsSection = (props: { readonly slots: Slots; readonly narrow: boolean }) => {
  const session = useSession()
  const location = useLocation()
  const next = () => (location.pathname === '/' ? undefined : location.pathname)
  return (
    <nav class="frame-contacts" aria-label={t('contacts.title')} data-narrow={props.narrow ? '' : undefined}>
      <h2 class="frame-contacts-title">{t('contacts.title')}</h2>
      <Switch>
        <Match when={session.me()}>{(me) => <Dynamic component={props.slots.contacts} me={me()} />}</Match>
        <Match when={session.me() === null}>
          <GuestPeople
            some={() => session.accounts.openProfiles({ query: { limit: '6' } })}
            search={(q) => session.accounts.search({ query: { q, limit: '8' } })}
          />
          <p class="frame-contacts-guest">
            {t('contacts.guest')}{' '}
            <span>
              <A href={withNext('/login', next())}>{t('frame.signIn')}</A>
              {' · '}
              <A href={withNext('/signup', next())}>{t('frame.signUp')}</A>
            </span>
          </p>
        </Match>
      </Switch>
    </nav>
  )
}

import { A } from '@solidjs/router'
import House from 'lucide-solid/icons/house'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Users from 'lucide-solid/icons/users'
import { Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { ButtonLink } from '../ui/Button.tsx'
import { t } from '../words/index.ts'
import type { Slots } from './Frame.tsx'
import { Logo } from './Logo.tsx'
import { ProfileMenu } from './ProfileMenu.tsx'
import { works } from './roles.ts'
import { useSession } from './session.ts'
import { ThemeMenu } from './ThemeMenu.tsx'
import './Header.css'

export const Header = (props: { readonly slots: Slots }) => {
  const session = useSession()
  return (
    <header class="header">
      <A class="header-brand" href="/" end={true}>
        <Logo />
        <span class="header-title">Helloworld-Chat</span>
      </A>
      <Show when={session.me()}>
        {(me) => (
          <>
            <nav class="header-pages" aria-label={t('frame.navigation')}>
              <A class="header-page" title={t('frame.home')} href="/" end={true}>
                <House size={18} aria-hidden={true} />
                <span class="header-page-name">{t('frame.home')}</span>
              </A>
              <A class="header-page" title={t('frame.messages')} href="/messages">
                <MessagesSquare size={18} aria-hidden={true} />
                <span class="header-page-name">{t('frame.messages')}</span>
              </A>
              <A class="header-page" title={t('contacts.title')} href="/contacts">
                <Users size={18} aria-hidden={true} />
                <span class="header-page-name">{t('contacts.title')}</span>
              </A>
              <Show when={works(me())}>
                <Dynamic component={props.slots.work} />
              </Show>
            </nav>
            <div class="header-search">
              <Dynamic component={props.slots.search} me={me()} />
            </div>
          </>
        )}
      </Show>
      <div class="header-end">
        <ThemeMenu />
        <Switch>
          <Match when={session.me()}>
            {(me) => (
              <>
                <Dynamic component={props.slots.bell} me={me()} />
                <ProfileMenu me={me()} availability={props.slots.availability} />
              </>
            )}
          </Match>
          <Match when={session.me() === null}>
            <ButtonLink class="header-sign-in" size="small" href="/login">
              {t('frame.signIn')}
            </ButtonLink>
            <ButtonLink class="header-sign-up" size="small" tone="primary" href="/signup">
              {t('frame.signUp')}
            </ButtonLink>
          </Match>
        </Switch>
      </div>
    </header>
  )
}

import { useNavigate, useParams } from '@solidjs/router'
import Activity from 'lucide-solid/icons/activity'
import BellIcon from 'lucide-solid/icons/bell'
import EyeOff from 'lucide-solid/icons/eye-off'
import KeyRound from 'lucide-solid/icons/key-round'
import Mail from 'lucide-solid/icons/mail'
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone'
import Palette from 'lucide-solid/icons/palette'
import Shield from 'lucide-solid/icons/shield'
import UserRound from 'lucide-solid/icons/user-round'
import type { Component } from 'solid-js'
import type { Icon } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Members } from '../Members.tsx'
import type { Me } from '../session.ts'
import { ActivityPanel } from './ActivityPanel.tsx'
import { AppearancePanel } from './AppearancePanel.tsx'
import { EmailPanel } from './EmailPanel.tsx'
import { HiddenPanel } from './HiddenPanel.tsx'
import { NotificationsPanel } from './NotificationsPanel.tsx'
import { PasswordPanel } from './PasswordPanel.tsx'
import { PrivacyPanel } from './PrivacyPanel.tsx'
import { ProfilePanel } from './ProfilePanel.tsx'
import { SessionsPanel } from './SessionsPanel.tsx'
import './Settings.css'

const PANELS = {
  profile: { icon: UserRound, panel: ProfilePanel },
  email: { icon: Mail, panel: EmailPanel },
  password: { icon: KeyRound, panel: PasswordPanel },
  privacy: { icon: Shield, panel: PrivacyPanel },
  appearance: { icon: Palette, panel: AppearancePanel },
  notifications: { icon: BellIcon, panel: NotificationsPanel },
  hidden: { icon: EyeOff, panel: HiddenPanel },
  sessions: { icon: MonitorSmartphone, panel: SessionsPanel },
  activity: { icon: Activity, panel: ActivityPanel },
} as const satisfies Record<string, { icon: Icon; panel: Component<{ readonly me: Me }> }>

type Name = keyof typeof PANELS
const NAMES = Object.keys(PANELS) as Name[]
const isName = (said: string | undefined): said is Name => NAMES.some((name) => name === said)

const SettingsPage = () => <Members>{(me) => <Settings me={me()} />}</Members>

/** Each panel has an address of its own, so that it can be linked to and gone back from. */
const Settings = (props: { readonly me: Me }) => {
  const navigate = useNavigate()
  const params = useParams<{ tab?: string }>()
  const open = (): Name => (isName(params.tab) ? params.tab : 'profile')
  useTitle(() => t('settings.title'))
  return (
    <div class="page">
      <h1 class="page-title">{t('settings.title')}</h1>
      <Tabs
        label={t('settings.title')}
        column={true}
        value={open()}
        onChange={(name) => navigate(`/settings/${name}`, { scroll: false })}
        tabs={NAMES.map((name) => {
          const Panel: Component<{ readonly me: Me }> = PANELS[name].panel
          return {
            name,
            icon: PANELS[name].icon,
            get label() {
              return t(`settings.tab.${name}`)
            },
            panel: () => <Panel me={props.me} />,
          }
        })}
      />
    </div>
  )
}

export default SettingsPage

import Pencil from 'lucide-solid/icons/pencil'
import { Avatar } from '../../ui/Avatar.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import type { Me } from '../session.ts'
import { Panel } from './Panel.tsx'

/** Who one is here, and the way to the page where that is changed. */
export const ProfilePanel = (props: { readonly me: Me }) => (
  <Panel title={t('settings.tab.profile')} lead={t('settings.profile.lead')}>
    <div class="panel-who">
      <Avatar size="large" name={props.me.name} seed={props.me.id} />
      <div class="profile-names">
        <strong class="one-line">{props.me.name}</strong>
        <span class="soft one-line">@{props.me.username}</span>
      </div>
    </div>
    <ButtonLink tone="primary" icon={Pencil} href="/profile">
      {t('person.edit')}
    </ButtonLink>
  </Panel>
)

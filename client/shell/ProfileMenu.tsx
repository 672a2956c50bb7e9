import { useNavigate } from '@solidjs/router'
import Bell from 'lucide-solid/icons/bell'
import Flag from 'lucide-solid/icons/flag'
import Images from 'lucide-solid/icons/images'
import LifeBuoy from 'lucide-solid/icons/life-buoy'
import LogOut from 'lucide-solid/icons/log-out'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import PenLine from 'lucide-solid/icons/pen-line'
import Pencil from 'lucide-solid/icons/pencil'
import Settings from 'lucide-solid/icons/settings'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import UserRound from 'lucide-solid/icons/user-round'
import Users from 'lucide-solid/icons/users'
import { type Component, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Avatar } from '../ui/Avatar.tsx'
import { later } from '../ui/later.tsx'
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx'
import { date, t } from '../words/index.ts'
import { moderates, works } from './roles.ts'
import { type Me, useSession } from './session.ts'
import { useSignOut } from './sign-out.ts'
import './ProfileMenu.css'

/** Only for those who work here. */
const DutyItems = later(async () => (await import('./DutyItems.tsx')).DutyItems)

export const ProfileMenu = (props: { readonly me: Me; readonly availability: Component | undefined }) => {
  const navigate = useNavigate()
  const signOut = useSignOut(useSession())
  return (
    <Menu
      label={t('frame.account')}
      triggerClass="icon-button"
      trigger={<Avatar size="small" name={props.me.name} seed={props.me.id} />}
    >
      <div class="profile-head">
        <Avatar name={props.me.name} seed={props.me.id} />
        <div class="profile-names">
          <strong class="one-line">{props.me.name}</strong>
          <span class="soft one-line">@{props.me.username}</span>
          <span class="soft one-line">{t('person.since', date(props.me.createdAt))}</span>
        </div>
      </div>
      <Show when={props.me.about}>
        <p class="profile-menu-about soft" dir="auto">
          {props.me.about}
        </p>
      </Show>
      <MenuLine />
      <Suspense>
        <Dynamic component={props.availability} />
      </Suspense>
      <Show when={works(props.me)}>
        <DutyItems />
      </Show>
      <MenuItem icon={UserRound} onSelect={() => navigate(`/${props.me.username}`)}>
        {t('person.mine')}
      </MenuItem>
      <MenuItem icon={Pencil} onSelect={() => navigate('/profile')}>
        {t('person.edit')}
      </MenuItem>
      <MenuItem icon={PenLine} onSelect={() => navigate('/create_post')}>
        {t('post.write')}
      </MenuItem>
      <MenuItem icon={Images} onSelect={() => navigate('/gallery')}>
        {t('post.gallery')}
      </MenuItem>
      <MenuItem icon={Bell} onSelect={() => navigate('/notifications')}>
        {t('bell.title')}
      </MenuItem>
      <MenuItem icon={MessagesSquare} onSelect={() => navigate('/messages')}>
        {t('frame.messages')}
      </MenuItem>
      <MenuItem icon={Users} onSelect={() => navigate('/contacts')}>
        {t('contacts.title')}
      </MenuItem>
      <MenuItem icon={Flag} onSelect={() => navigate('/report')}>
        {t('report.problem')}
      </MenuItem>
      <MenuItem icon={LifeBuoy} onSelect={() => navigate('/help')}>
        {t('article.help')}
      </MenuItem>
      <MenuItem icon={Settings} onSelect={() => navigate('/settings')}>
        {t('frame.settings')}
      </MenuItem>
      <Show when={moderates(props.me)}>
        <MenuItem icon={ShieldCheck} onSelect={() => navigate('/admin')}>
          {t('admin.title')}
        </MenuItem>
      </Show>
      <MenuLine />
      <MenuItem icon={LogOut} onSelect={signOut}>
        {t('frame.signOut')}
      </MenuItem>
    </Menu>
  )
}

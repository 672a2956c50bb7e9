import { useNavigate } from '@solidjs/router'
import BellIcon from 'lucide-solid/icons/bell'
import { For, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { describeSelf } from '../../../shared/kinds/self/index.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { count, language, t } from '../../words/index.ts'
import { type Notice, useLive } from '../live.tsx'
import './bell.css'

/** What the account was told and has not looked at. */
export const Bell = () => {
  const live = useLive()
  const navigate = useNavigate()
  const sentence = (notice: Notice) =>
    describeSelf(notice, { language: language(), reader: live.account, name: live.name }) ?? ''
  const open = (conversation: ConversationId) => navigate(`/messages/${conversation}`)
  return (
    <span class="bell">
      <Menu
        label={live.badge() > 0 ? t('frame.unreadNotifications', live.badge()) : t('bell.title')}
        triggerClass="bell-trigger"
        placement="bottom-end"
        trigger={
          <>
            <BellIcon aria-hidden="true" />
            <Show when={live.badge() > 0}>
              <span class="bell-badge" aria-hidden="true">
                {count(live.badge())}
              </span>
            </Show>
          </>
        }
      >
        <For each={live.notices()} fallback={<p class="bell-none">{t('bell.none')}</p>}>
          {(notice) => <MenuItem onSelect={() => open(notice.about)}>{sentence(notice)}</MenuItem>}
        </For>
        <Show when={live.badge() > 0}>
          <MenuItem onSelect={() => live.wish(live.self, { type: 'notification.read', about: null })}>
            {t('bell.readAll')}
          </MenuItem>
        </Show>
      </Menu>
    </span>
  )
}

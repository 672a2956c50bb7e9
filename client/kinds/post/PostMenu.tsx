import Copy from 'lucide-solid/icons/copy'
import MoreVertical from 'lucide-solid/icons/ellipsis-vertical'
import EyeOff from 'lucide-solid/icons/eye-off'
import Flag from 'lucide-solid/icons/flag'
import LinkIcon from 'lucide-solid/icons/link'
import Pencil from 'lucide-solid/icons/pencil'
import Share from 'lucide-solid/icons/share-2'
import Trash from 'lucide-solid/icons/trash'
import { Show } from 'solid-js'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { showReport } from '../report/shown.ts'
import { copyLink, copyText, type Deeds } from './deeds.ts'

interface PostMenuProps {
  readonly post: PostCard
  readonly deeds: Deeds | null
  readonly own: boolean
  readonly onShare: () => void
}

/** Everything else that can be done with a post. */
export const PostMenu = (props: PostMenuProps) => (
  <Menu label={t('post.menu')} trigger={<MoreVertical size={18} aria-hidden="true" />} placement="bottom-end">
    <MenuItem icon={Copy} onSelect={() => copyText(props.post)}>
      {t('post.copy')}
    </MenuItem>
    <MenuItem icon={LinkIcon} onSelect={() => copyLink(props.post)}>
      {t('post.copyLink')}
    </MenuItem>
    <Show when={props.deeds}>
      {(deeds) => (
        <>
          <MenuItem icon={Share} onSelect={() => props.onShare()}>
            {t('post.share')}
          </MenuItem>
          <Show when={!props.own}>
            <MenuItem icon={EyeOff} onSelect={() => deeds().hide(props.post)}>
              {t('post.hide')}
            </MenuItem>
            <MenuItem
              icon={Flag}
              danger={true}
              onSelect={() =>
                showReport({ account: props.post.by.id, origin: { conversation: props.post.conversation } })
              }
            >
              {t('report.action')}
            </MenuItem>
          </Show>
          <Show when={props.own}>
            <MenuLine />
            <MenuItem icon={Pencil} onSelect={() => deeds().edit(props.post)}>
              {t('post.edit')}
            </MenuItem>
            <MenuItem icon={Trash} danger={true} onSelect={() => void deeds().remove(props.post)}>
              {t('post.remove')}
            </MenuItem>
          </Show>
        </>
      )}
    </Show>
  </Menu>
)

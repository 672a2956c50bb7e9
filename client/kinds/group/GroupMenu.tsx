import LogOut from 'lucide-solid/icons/log-out'
import Users from 'lucide-solid/icons/users'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { leave } from './leaving.ts'
import { showGroup } from './shown.ts'

export const GroupMenu = (props: PartProps) => {
  const live = useLive()
  const show = () => showGroup(props.conversation)
  return (
    <>
      <MenuItem icon={Users} onSelect={show}>
        {t('group.show')}
      </MenuItem>
      <MenuItem
        icon={LogOut}
        danger={true}
        onSelect={() => void leave(live, props.conversation, props.view.state as Group, show)}
      >
        {t('group.leave')}
      </MenuItem>
    </>
  )
}

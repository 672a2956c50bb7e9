import LogOut from 'lucide-solid/icons/log-out'
import Users from 'lucide-solid/icons/users'
import { createSignal } from 'solid-js'
import { confirmed } from '../../ui/Confirm.tsx'
import { MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../sides.tsx'

const [shown, setShown] = createSignal<string | null>(null)
/** The group whose members are shown; one at a time, wherever it was asked for. */
export const groupShown = shown
export const showGroup = setShown

export const GroupMenu = (props: PartProps) => {
  const live = useLive()
  const leave = async () => {
    const question = { title: t('group.leaveTitle'), action: t('group.leaveYes'), danger: true }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'group.leave' })
  }
  return (
    <>
      <MenuItem icon={Users} onSelect={() => setShown(props.conversation)}>
        {t('group.show')}
      </MenuItem>
      <MenuItem icon={LogOut} danger={true} onSelect={() => void leave()}>
        {t('group.leave')}
      </MenuItem>
    </>
  )
}

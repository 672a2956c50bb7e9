import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import ChartBarBig from 'lucide-solid/icons/chart-bar-big'
import Plus from 'lucide-solid/icons/plus'
import Type from 'lucide-solid/icons/type'
import { createSignal, Match, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { later } from '../../ui/later.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { showTools, toolsShown } from './Tools.tsx'

const MeetingDialog = later(async () => (await import('../meeting/MeetingDialog.tsx')).MeetingDialog)
const PollDialog = later(async () => (await import('../poll/PollDialog.tsx')).PollDialog)

interface MoreMenuProps {
  readonly conversation: ConversationId
  readonly onSaid: () => void
}

/** What can be said here that is more than words. */
export const MoreMenu = (props: MoreMenuProps) => {
  const [asked, ask] = createSignal<'poll' | 'meeting' | null>(null)
  const close = () => ask(null)
  return (
    <>
      <Menu label={t('composer.more')} trigger={<Plus size={20} aria-hidden={true} />} placement="top-start">
        <MenuItem icon={ChartBarBig} onSelect={() => ask('poll')}>
          {t('poll.new')}
        </MenuItem>
        <MenuItem icon={Type} onSelect={() => showTools(!toolsShown())}>
          {toolsShown() ? t('composer.hideTools') : t('composer.showTools')}
        </MenuItem>
        <MenuItem icon={CalendarPlus} onSelect={() => ask('meeting')}>
          {t('meeting.new')}
        </MenuItem>
      </Menu>
      <Switch>
        <Match when={asked() === 'poll'}>
          <PollDialog conversation={props.conversation} onSaid={props.onSaid} onClose={close} />
        </Match>
        <Match when={asked() === 'meeting'}>
          <MeetingDialog conversation={props.conversation} onSaid={props.onSaid} onClose={close} />
        </Match>
      </Switch>
    </>
  )
}

import CalendarClock from 'lucide-solid/icons/calendar-clock'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import ChartBarBig from 'lucide-solid/icons/chart-bar-big'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import MapPin from 'lucide-solid/icons/map-pin'
import Plus from 'lucide-solid/icons/plus'
import Type from 'lucide-solid/icons/type'
import { createSignal, Match, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { copyOf } from '../../ui/drawn.ts'
import { later } from '../../ui/later.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import type { Place } from './command.ts'
import { showTools, toolsShown } from './Tools.tsx'

const MeetingDialog = later(async () => (await import('../meeting/MeetingDialog.tsx')).MeetingDialog)
const PlaceDialog = later(async () => (await import('../place/PlaceDialog.tsx')).PlaceDialog)
const SendLaterDialog = later(async () => (await import('../sending/SendLaterDialog.tsx')).SendLaterDialog)
const SurveyDialog = later(async () => (await import('../survey/SurveyDialog.tsx')).SurveyDialog)
const PollDialog = later(async () => (await import('../poll/PollDialog.tsx')).PollDialog)

interface MoreMenuProps {
  readonly conversation: ConversationId
  /** what was written so far, and what it answers */
  readonly text: string
  readonly replyTo: number | null
  readonly place: Place
  /** a message is being changed: nothing is sent, now or later */
  readonly editing: boolean
  /** what was written is taken along: it is not to be sent again */
  readonly onTaken: () => void
  readonly onSaid: () => void
}

/** What can be said here that is more than words. */
export const MoreMenu = (props: MoreMenuProps) => {
  const [asked, ask] = createSignal<'poll' | 'survey' | 'meeting' | 'place' | 'later' | null>(null)
  const close = () => ask(null)
  return (
    <>
      <Menu label={t('composer.more')} trigger={copyOf(Plus, 20)} placement="top-start">
        <MenuItem icon={ChartBarBig} onSelect={() => ask('poll')}>
          {t('poll.new')}
        </MenuItem>
        <MenuItem icon={ClipboardList} onSelect={() => ask('survey')}>
          {t('survey.new')}
        </MenuItem>
        <MenuItem icon={CalendarPlus} onSelect={() => ask('meeting')}>
          {t('meeting.new')}
        </MenuItem>
        <MenuItem icon={MapPin} onSelect={() => ask('place')}>
          {t('place.new')}
        </MenuItem>
        <MenuItem icon={CalendarClock} disabled={props.editing} onSelect={() => ask('later')}>
          {t('sending.later')}
        </MenuItem>
        <MenuItem icon={Type} onSelect={() => showTools(!toolsShown())}>
          {toolsShown() ? t('composer.hideTools') : t('composer.showTools')}
        </MenuItem>
      </Menu>
      <Switch>
        <Match when={asked() === 'poll'}>
          <PollDialog conversation={props.conversation} onSaid={props.onSaid} onClose={close} />
        </Match>
        <Match when={asked() === 'survey'}>
          <SurveyDialog conversation={props.conversation} onSaid={props.onSaid} onClose={close} />
        </Match>
        <Match when={asked() === 'meeting'}>
          <MeetingDialog conversation={props.conversation} onSaid={props.onSaid} onClose={close} />
        </Match>
        <Match when={asked() === 'place'}>
          <PlaceDialog conversation={props.conversation} onSaid={props.onSaid} onClose={close} />
        </Match>
        <Match when={asked() === 'later'}>
          <SendLaterDialog
            place={props.place}
            text={props.text}
            replyTo={props.replyTo}
            onTaken={props.onTaken}
            onClose={close}
          />
        </Match>
      </Switch>
    </>
  )
}

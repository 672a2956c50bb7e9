import AtSign from 'lucide-solid/icons/at-sign'
import BellIcon from 'lucide-solid/icons/bell'
import BellOff from 'lucide-solid/icons/bell-off'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Tuning } from '../../../shared/kinds/self/index.ts'
import type { Row } from '../../sync/index.ts'
import { Menu, MenuChoice, MenuItem, MenuLine, MenuOption } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { untilOf, WHILES } from './until.ts'
import { untilWords } from './words.ts'
import './alerts.css'

type Level = NonNullable<Tuning['level']>
const LEVELS: readonly Level[] = ['all', 'mentions', 'nothing']
const ICONS = { all: BellIcon, mentions: AtSign, nothing: BellOff }

/** What of this conversation its reader is told, and whether it is silent for a while. */
export const TuneMenu = (props: { readonly row: Row }) => {
  const live = useLive()
  const level = (): Level => props.row.tuned.level ?? 'all'
  const muted = () => live.isMuted(props.row.tuned)
  const until = () => untilWords(props.row.tuned.mutedUntil ?? 0, live.now())
  const silence = () => {
    const time = until()
    return time ? t('alerts.mutedUntil', time) : t('alerts.muted')
  }
  return (
    <Menu
      label={t('alerts.tune', muted() ? silence() : t(`alerts.level.${level()}`))}
      triggerClass="icon-button tune"
      trigger={<Dynamic component={muted() ? BellOff : ICONS[level()]} size={20} aria-hidden="true" />}
    >
      <MenuChoice
        label={t('alerts.about')}
        value={level()}
        onChoose={(chosen) => live.tune(props.row.conversation, { level: chosen as Level })}
      >
        <For each={LEVELS}>{(one) => <MenuOption value={one}>{t(`alerts.level.${one}`)}</MenuOption>}</For>
      </MenuChoice>
      <MenuLine />
      <p class="menu-label" role="presentation">
        {muted() ? silence() : t('alerts.muteFor')}
      </p>
      <Show
        when={muted()}
        fallback={
          <For each={WHILES}>
            {(length) => (
              <MenuItem onSelect={() => live.tune(props.row.conversation, { mutedUntil: untilOf(length, Date.now()) })}>
                {t(`alerts.while.${length}`)}
              </MenuItem>
            )}
          </For>
        }
      >
        <MenuItem icon={BellIcon} onSelect={() => live.mute(props.row.conversation, false)}>
          {t('alerts.unmute')}
        </MenuItem>
      </Show>
    </Menu>
  )
}

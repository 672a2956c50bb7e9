import AtSign from 'lucide-solid/icons/at-sign'
import BellIcon from 'lucide-solid/icons/bell'
import BellOff from 'lucide-solid/icons/bell-off'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Tuning } from '../../../shared/kinds/self/index.ts'
import type { Row } from '../../sync/index.ts'
import { copyOf } from '../../ui/drawn.ts'
import { Menu, MenuChoice, MenuLine, MenuOption } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { MuteItems } from './MuteItems.tsx'
import { silenceWords } from './words.ts'
import './alerts.css'

type Level = NonNullable<Tuning['level']>
const LEVELS: readonly Level[] = ['all', 'mentions', 'nothing']
const ICONS = { all: BellIcon, mentions: AtSign, nothing: BellOff }

interface TuneMenuProps {
  readonly row: Row
  /** its button says in words how it is, beside other buttons with words */
  readonly worded?: boolean
}

/** What of this conversation its reader is told, and whether it is silent for a while. */
export const TuneMenu = (props: TuneMenuProps) => {
  const live = useLive()
  const level = (): Level => props.row.tuned.level ?? 'all'
  const muted = () => live.isMuted(props.row.tuned)
  const how = () =>
    t('alerts.tune', muted() ? silenceWords(props.row.tuned.mutedUntil ?? 0, live.now()) : t(`alerts.level.${level()}`))
  const icon = () => (muted() ? BellOff : ICONS[level()])
  return (
    <Menu
      label={how()}
      triggerClass={props.worded ? 'button' : 'icon-button tune'}
      trigger={
        <Show when={props.worded} fallback={copyOf(icon(), 20)}>
          <span class="button-face">
            <Dynamic component={icon()} size={18} aria-hidden="true" />
            {how()}
          </span>
        </Show>
      }
    >
      <MenuChoice
        label={t('alerts.about')}
        value={level()}
        onChoose={(chosen) => live.tune(props.row.conversation, { level: chosen as Level })}
      >
        <For each={LEVELS}>{(one) => <MenuOption value={one}>{t(`alerts.level.${one}`)}</MenuOption>}</For>
      </MenuChoice>
      <MenuLine />
      <MuteItems row={props.row} />
    </Menu>
  )
}

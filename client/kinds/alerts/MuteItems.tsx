import BellIcon from 'lucide-solid/icons/bell'
import { For, Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { untilOf, WHILES } from './until.ts'
import { silenceWords } from './words.ts'

/** Part of a menu: makes a conversation silent for a while, or lets it be heard again. */
export const MuteItems = (props: { readonly row: Row }) => {
  const live = useLive()
  const muted = () => live.isMuted(props.row.tuned)
  return (
    <>
      <p class="menu-label" role="presentation">
        {muted() ? silenceWords(props.row.tuned.mutedUntil ?? 0, live.now()) : t('alerts.muteFor')}
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
    </>
  )
}

import { createSignal, For, Show } from 'solid-js'
import { AVAILABILITIES } from '../../../shared/kernel/availability.ts'
import type { Availability } from '../../../shared/kinds/self/index.ts'
import { MenuChoice, MenuLine, MenuOption } from '../../ui/Menu.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { untilOf } from './until.ts'
import { untilWords } from './words.ts'
import './alerts.css'

const LENGTHS = ['always', 'hour', 'morning'] as const
type Length = (typeof LENGTHS)[number]

/** Part of the profile menu: how one wants to be seen, and for how long. Sounds and pop-ups keep quiet with `busy`. */
export const AvailabilityMenu = () => {
  const live = useLive()
  const now = live.availability
  const [length, setLength] = createSignal<Length | null>(null)
  const choose = (status: Availability['status'], chosen: Length) => {
    setLength(chosen)
    const until = chosen === 'always' || status === 'online' ? null : untilOf(chosen, Date.now())
    live.wish(live.self, { type: 'availability.choose', status, until })
  }
  const heading = () => {
    const until = now().until
    return until === null ? t('alerts.forHowLong') : t('alerts.until', untilWords(until, live.now()) ?? '')
  }
  return (
    <>
      <MenuChoice
        label={t('alerts.status')}
        value={now().status}
        onChoose={(status) => choose(status as Availability['status'], 'always')}
      >
        <For each={AVAILABILITIES}>
          {(status) => (
            <MenuOption value={status} lead={<PresenceDot state={status === 'invisible' ? 'offline' : status} />}>
              {t(`alerts.statuses.${status}`)}
              <Show when={status === 'busy'}>
                <small class="status-hint">{t('alerts.busyHint')}</small>
              </Show>
            </MenuOption>
          )}
        </For>
      </MenuChoice>
      <Show when={now().status !== 'online'}>
        <MenuChoice
          label={heading()}
          value={now().until === null ? 'always' : (length() ?? '')}
          onChoose={(chosen) => choose(now().status, chosen as Length)}
        >
          <For each={LENGTHS}>{(one) => <MenuOption value={one}>{t(`alerts.statusWhile.${one}`)}</MenuOption>}</For>
        </MenuChoice>
      </Show>
      <MenuLine />
    </>
  )
}

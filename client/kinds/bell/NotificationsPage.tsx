import { createSignal, Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { HeldBar } from '../held/HeldBar.tsx'
import { useLive } from '../live.tsx'
import { NoticeList, useEarlier } from './NoticeList.tsx'
import './bell.css'

/** So many more lines with every step. */
const STEP = 30

/** Everything the account was ever told, as far back as somebody wants to look. */
export const NotificationsPage = () => {
  const live = useLive()
  useTitle(() => t('bell.title'))
  const earlier = useEarlier()
  const [shown, setShown] = createSignal(STEP)
  const entries = () => live.told.entries()
  const more = async () => {
    if (entries().length < shown() + STEP) await earlier.fetch()
    setShown((now) => Math.max(now, Math.min(now + STEP, entries().length)))
  }
  if (entries().length < STEP) void earlier.fetch()
  return (
    <div class="page notifications">
      <div class="notifications-head">
        <h1 class="page-title">{t('bell.title')}</h1>
        <Show when={live.badge() > 0}>
          <Button onClick={() => live.wish(live.self, { type: 'notification.read', about: null })}>
            {t('bell.readAll')}
          </Button>
        </Show>
      </div>
      <p class="soft">{t('alerts.lead')}</p>
      <HeldBar conversation={null} />
      <NoticeList entries={entries().slice(0, shown())} earlier={earlier} heading="h2" />
      <div class="notifications-more">
        <Show
          when={entries().length > shown() || !live.told.complete()}
          fallback={
            <Show when={entries().length > 0}>
              <p class="soft">{t('alerts.end')}</p>
            </Show>
          }
        >
          <Show when={entries().length > 0 && earlier.state() !== 'failed'}>
            <Button busy={earlier.state() === 'fetching'} onClick={() => void more()}>
              {t('alerts.more')}
            </Button>
          </Show>
        </Show>
      </div>
    </div>
  )
}

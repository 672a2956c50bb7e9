import { createMemo, Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { usePermission } from '../alerts/AlertChoices.tsx'
import { preferences } from '../alerts/preferences.ts'
import { useLive } from '../live.tsx'
import { NoticeList, useEarlier } from './NoticeList.tsx'

/** So many lines stand in the panel; the page has the rest. */
const MOST = 20

/** The newest notices under the bell. */
export const BellPanel = (props: { readonly onLeave: () => void }) => {
  const live = useLive()
  const earlier = useEarlier()
  const newest = createMemo(() => live.told.entries().slice(0, MOST))
  if (newest().length < MOST) void earlier.fetch()
  const { state, ask } = usePermission()
  return (
    <>
      <div class="bell-head">
        <h2>{t('bell.title')}</h2>
        <Show when={live.badge() > 0}>
          <Button
            size="small"
            tone="quiet"
            onClick={() => live.wish(live.self, { type: 'notification.read', about: null })}
          >
            {t('bell.readAll')}
          </Button>
        </Show>
      </div>
      <div class="bell-scroll">
        <NoticeList entries={newest()} earlier={earlier} heading="h3" onLeave={props.onLeave} />
      </div>
      <div class="bell-foot">
        <Show when={state() === 'default' && preferences().popups}>
          <Button size="small" wide={true} onClick={() => void ask()}>
            {t('alerts.ask')}
          </Button>
        </Show>
        <a class="bell-all" href="/notifications" onClick={() => props.onLeave()}>
          {t('alerts.open')}
        </a>
      </div>
    </>
  )
}

import AppWindow from 'lucide-solid/icons/app-window'
import Monitor from 'lucide-solid/icons/monitor'
import Smartphone from 'lucide-solid/icons/smartphone'
import { createResource, For, Show } from 'solid-js'
import { deviceOf } from '../../../shared/kernel/device.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/Toast.tsx'
import { ago, date, t, why } from '../../words/index.ts'
import { Failure } from '../Card.tsx'
import { type Device, useSession } from '../session.ts'
import { Panel } from './Panel.tsx'

export const SessionsPanel = () => {
  const { accounts } = useSession()
  const [devices, { refetch }] = createResource(() => accounts.sessions())

  const act = async (what: () => Promise<unknown>, done: string) => {
    try {
      await what()
      toast(done, { tone: 'success' })
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
    await refetch()
  }
  const endOthers = async () => {
    const sure = await confirmed({
      title: t('settings.sessions.endOthersTitle'),
      body: t('settings.sessions.endOthersBody'),
      action: t('settings.sessions.endOthers'),
    })
    if (sure) await act(() => accounts.endOtherSessions(), t('settings.sessions.endedOthers'))
  }
  return (
    <Panel title={t('settings.tab.sessions')} lead={t('settings.sessions.lead')}>
      <Failure of={devices.error} />
      <Show
        when={!devices.error && devices.latest}
        fallback={devices.loading && <SkeletonRows rows={3} label={t('frame.loading')} />}
      >
        {(all) => (
          <>
            <ul class="entries">
              <For each={all()}>
                {(device) => (
                  <Entry
                    device={device}
                    onEnd={() =>
                      act(() => accounts.endSession({ params: { id: device.id } }), t('settings.sessions.ended'))
                    }
                  />
                )}
              </For>
            </ul>
            <Show when={all().length > 1}>
              <Button onClick={endOthers}>{t('settings.sessions.endOthers')}</Button>
            </Show>
          </>
        )}
      </Show>
    </Panel>
  )
}

const Entry = (props: { readonly device: Device; readonly onEnd: () => void }) => {
  const seen = () => deviceOf(props.device.agent)
  const called = () => {
    if (props.device.kind === 'token') return props.device.agent || t('settings.sessions.token')
    const { browser, system } = seen()
    return browser ? t('settings.sessions.device', browser, system) : t('settings.sessions.unknown')
  }
  const icon = () => (props.device.kind === 'token' ? AppWindow : seen().small ? Smartphone : Monitor)
  return (
    <li class="entry">
      {icon()({ size: 24, 'aria-hidden': true })}
      <div class="entry-words">
        <strong>
          {called()}
          <Show when={props.device.here}>
            <Badge tone="success">{t('settings.sessions.here')}</Badge>
          </Show>
        </strong>
        <span>
          {t('settings.sessions.seen', ago(props.device.seenAt, Date.now()))} · {props.device.address}
        </span>
        <span>{t('settings.sessions.since', date(props.device.createdAt))}</span>
      </div>
      <Show when={!props.device.here}>
        <Button size="small" onClick={props.onEnd} aria-label={`${t('settings.sessions.end')}: ${called()}`}>
          {t('settings.sessions.end')}
        </Button>
      </Show>
    </li>
  )
}

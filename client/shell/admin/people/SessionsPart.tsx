import { createResource, For, Show } from 'solid-js'
import { deviceOf } from '../../../../shared/kernel/device.ts'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { Button } from '../../../ui/Button.tsx'
import { confirmed } from '../../../ui/Confirm.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { ago, t, why } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { type Device, useSession } from '../../session.ts'
import { Part } from './Part.tsx'

const called = (device: Device): string => {
  if (device.kind === 'token') return device.agent || t('settings.sessions.token')
  const { browser, system } = deviceOf(device.agent)
  return browser ? t('settings.sessions.device', browser, system) : t('settings.sessions.unknown')
}

/** Where somebody is signed in. Fetched anew when they are shut out or let in. */
export const SessionsPart = (props: { readonly person: StaffPerson; readonly free: boolean }) => {
  const { accounts } = useSession()
  const id = () => props.person.id
  const [devices, { refetch }] = createResource(
    () => ({ id: id(), at: props.person.suspended?.since }),
    ({ id }) => accounts.sessionsOf({ params: { id } }),
  )
  const act = async (what: () => Promise<unknown>, done: string) => {
    try {
      await what()
      toast(done, { tone: 'success' })
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
    await refetch()
  }
  const endAll = async () => {
    const sure = await confirmed({
      title: t('staff.sessions.sure', props.person.name),
      body: t('staff.sessions.sureBody'),
      action: t('staff.sessions.endAll'),
    })
    if (sure) await act(() => accounts.endSessionsOf({ params: { id: id() } }), t('staff.sessions.endedAll'))
  }
  return (
    <Part title={t('staff.sessions.title')}>
      <Failure of={devices.error} />
      <Show
        when={!devices.error && devices.latest}
        fallback={devices.loading && <SkeletonRows rows={1} label={t('frame.loading')} />}
      >
        {(all) => (
          <Show when={all().length > 0} fallback={<p class="soft">{t('staff.sessions.none')}</p>}>
            <ul class="person-sessions">
              <For each={all()}>
                {(device) => (
                  <li>
                    <span>
                      <bdi>{called(device)}</bdi>
                      <span class="soft">
                        {t('settings.sessions.seen', ago(device.seenAt, Date.now()))} · {device.address}
                      </span>
                    </span>
                    <Show when={props.free}>
                      <Button
                        size="small"
                        aria-label={`${t('staff.sessions.end')}: ${called(device)}`}
                        onClick={() =>
                          act(
                            () => accounts.endSessionOf({ params: { id: id(), session: device.id } }),
                            t('staff.sessions.ended'),
                          )
                        }
                      >
                        {t('staff.sessions.end')}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <Show when={props.free && all().length > 1}>
              <Button onClick={endAll}>{t('staff.sessions.endAll')}</Button>
            </Show>
          </Show>
        )}
      </Show>
    </Part>
  )
}

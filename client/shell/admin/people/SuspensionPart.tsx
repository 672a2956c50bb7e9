import { createSignal, Show } from 'solid-js'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { later } from '../../../ui/later.tsx'
import { moment, t } from '../../../words/index.ts'
import { useSession } from '../../session.ts'
import { Part } from './Part.tsx'
import type { Act } from './PersonPanel.tsx'

const SuspendDialog = later(async () => (await import('./SuspendDialog.tsx')).SuspendDialog)

interface SuspensionPartProps {
  readonly person: StaffPerson
  readonly free: boolean
  readonly act: Act
}

export const SuspensionPart = (props: SuspensionPartProps) => {
  const { accounts } = useSession()
  const [asking, ask] = createSignal(false)
  const lift = () =>
    props.act(() => accounts.restore({ params: { id: props.person.id } }), t('staff.suspend.lifted', props.person.name))
  const till = (until: number | null) =>
    until === null ? t('staff.suspend.ever') : t('staff.suspend.till', moment(until))
  return (
    <Part title={t('staff.suspend.title')}>
      <Show
        when={props.person.suspended}
        fallback={
          <div class="person-line">
            <p>{t('staff.suspend.none')}</p>
            <Show when={props.free}>
              <Button onClick={() => ask(true)}>{t('staff.suspend.open')}</Button>
            </Show>
          </div>
        }
      >
        {(suspended) => (
          <>
            <Banner
              tone="warning"
              title={`${t('staff.suspend.since', moment(suspended().since))} · ${till(suspended().until)}`}
            >
              <span dir="auto">{suspended().reason}</span>
            </Banner>
            <Show when={props.free}>
              <Button onClick={lift}>{t('staff.suspend.lift')}</Button>
            </Show>
          </>
        )}
      </Show>
      <Show when={asking()}>
        <SuspendDialog
          name={props.person.name}
          onClose={() => ask(false)}
          onSend={(body) =>
            props.act(
              () => accounts.suspend({ params: { id: props.person.id }, body }),
              t('staff.suspend.done', props.person.name),
            )
          }
        />
      </Show>
    </Part>
  )
}

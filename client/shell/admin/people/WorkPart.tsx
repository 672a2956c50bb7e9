import { createEffect, createSignal, on, Show } from 'solid-js'
import { latinDigits } from '../../../../shared/kernel/digits.ts'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { number, t } from '../../../words/index.ts'
import { useSession } from '../../session.ts'
import { Part } from './Part.tsx'
import type { Act } from './PersonPanel.tsx'
import { tagsIn } from './scope.ts'

interface WorkPartProps {
  readonly person: StaffPerson
  readonly free: boolean
  readonly act: Act
}

export const WorkPart = (props: WorkPartProps) => {
  const { accounts } = useSession()
  const [tags, setTags] = createSignal('')
  const [capacity, setCapacity] = createSignal('')
  const kept = () => props.person.tags.join(', ')
  createEffect(
    on([kept, () => props.person.capacity], ([now, most]) => {
      setTags(now)
      setCapacity(String(most))
    }),
  )
  const typed = () => latinDigits(capacity()).trim()
  const wrong = () => (/^\d{1,4}$/.test(typed()) && Number(typed()) <= 1000 ? null : t('staff.work.wrong'))
  const changed = () => tagsIn(tags()).join(', ') !== kept() || Number(typed()) !== props.person.capacity
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (wrong() || !changed()) return
    const body = { tags: tagsIn(tags()), capacity: Number(typed()) }
    void props.act(() => accounts.changeWork({ params: { id: props.person.id }, body }), t('staff.work.saved'))
  }
  return (
    <Part title={t('staff.work.title')}>
      <Show
        when={props.free}
        fallback={
          <p>
            {kept()} · {t('staff.work.capacity')}: {number(props.person.capacity)}
          </p>
        }
      >
        <form class="person-form" onSubmit={save}>
          <TextField
            label={t('staff.work.tags')}
            hint={t('staff.work.tagsHint')}
            value={tags()}
            maxLength={1000}
            onValue={setTags}
          />
          <TextField
            label={t('staff.work.capacity')}
            hint={t('staff.work.capacityHint')}
            error={wrong()}
            inputMode="numeric"
            value={capacity()}
            maxLength={4}
            onValue={setCapacity}
          />
          <Button type="submit" tone="primary" disabled={!changed() || wrong() !== null}>
            {t('staff.work.save')}
          </Button>
        </form>
      </Show>
    </Part>
  )
}

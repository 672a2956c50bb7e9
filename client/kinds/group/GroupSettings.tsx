import { createSignal, Show } from 'solid-js'
import { mayInGroup } from '../../../shared/kinds/group/index.ts'
import { Button } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { GroupPartProps } from './GroupPanel.tsx'
import { leave } from './leaving.ts'
import { Rights } from './Rights.tsx'
import { showPart } from './shown.ts'

/** What a group is called and how it is open; who may do what in it; and the ways out. */
export const GroupSettings = (props: GroupPartProps) => {
  const live = useLive()
  const may = (right: 'change' | 'close') =>
    !props.group.closed && mayInGroup(right, props.group.visibility, props.group.places[live.account]?.rank ?? null)
  const close = async () => {
    const question = {
      title: t('member.closeTitle'),
      body: t('member.closeBody'),
      action: t('group.close'),
      danger: true,
    }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'group.close' })
  }
  return (
    <div class="group-settings">
      <Show when={may('change')} fallback={<Facts {...props} />}>
        <Change {...props} />
      </Show>
      <Rights visibility={props.group.visibility} flavour={props.group.flavour} />
      <p class="profile-actions">
        <Button onClick={() => void leave(live, props.conversation, props.group, () => showPart('members'))}>
          {t('group.leave')}
        </Button>
        <Show when={may('close')}>
          <Button tone="danger" onClick={() => void close()}>
            {t('group.close')}
          </Button>
        </Show>
      </p>
    </div>
  )
}

type Door = 'private' | 'public' | 'publicAsk'
const DOORS: readonly Door[] = ['private', 'public', 'publicAsk']

/** How somebody comes in who is not in it yet. */
const doorOf = ({ visibility, asks }: Pick<GroupPartProps['group'], 'visibility' | 'asks'>): Door =>
  visibility === 'public' && asks ? 'publicAsk' : visibility

const Facts = (props: GroupPartProps) => (
  <dl class="facts">
    <dt>{t('member.visibility')}</dt>
    <dd>{t(`member.${doorOf(props.group)}`)}</dd>
    <dt>{t('member.history')}</dt>
    <dd>{t(`member.${props.group.history}`)}</dd>
  </dl>
)

const Change = (props: GroupPartProps) => {
  const live = useLive()
  const [wanted, setWanted] = createSignal<Partial<GroupPartProps['group']>>({})
  const is = () => ({ flavour: 'talk' as const, ...props.group })
  const now = () => ({ ...is(), ...wanted() })
  const changed = () => [
    ...(['name', 'about', 'visibility', 'history', 'flavour'] as const).filter(
      (key) => now()[key].trim() !== is()[key],
    ),
    ...((now().asks ?? false) === (props.group.asks ?? false) ? [] : (['asks'] as const)),
  ]
  const save = (event: Event) => {
    event.preventDefault()
    const what = Object.fromEntries(changed().map((key) => [key, key === 'asks' ? now().asks : now()[key].trim()]))
    live.wish(props.conversation, { type: 'group.change', ...what })
    setWanted({})
    toast(t('member.saved'), { tone: 'success' })
  }
  const set = (some: Partial<GroupPartProps['group']>) => setWanted({ ...wanted(), ...some })
  return (
    <form class="stack-form" onSubmit={save}>
      <TextField
        label={t('group.name')}
        value={now().name}
        onValue={(name) => set({ name })}
        maxLength={80}
        required={true}
      />
      <TextField
        label={t('member.about')}
        value={now().about}
        onValue={(about) => set({ about })}
        maxLength={500}
        optional={true}
      />
      <SelectField
        label={t('member.visibility')}
        value={doorOf(now())}
        options={DOORS.map((value) => ({ value, label: t(`member.${value}`) }))}
        onValue={(door) => set({ visibility: door === 'private' ? 'private' : 'public', asks: door === 'publicAsk' })}
      />
      <SelectField
        label={t('member.history')}
        value={now().history}
        options={(['all', 'joined'] as const).map((value) => ({ value, label: t(`member.${value}`) }))}
        onValue={(history) => set({ history })}
      />
      <Show when={now().flavour !== 'board'}>
        <SelectField
          label={t('channel.who')}
          value={now().flavour as 'talk' | 'channel'}
          options={(['talk', 'channel'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
          onValue={(flavour) => set({ flavour })}
        />
      </Show>
      <Button type="submit" tone="primary" disabled={now().name.trim() === '' || changed().length === 0}>
        {t('action.save')}
      </Button>
    </form>
  )
}

import { createResource, createSignal, For } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import { PRIORITIES, PRIORITY_WORDS, STAGE_WORDS, STAGES, type Stage } from '../../../../shared/kinds/ticket/index.ts'
import { type Filter, SORTS, type Sort } from '../../../../shared/protocol/queue.ts'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { language, t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { PlacePicker } from '../../places/index.tsx'
import type { Asked } from './asked.ts'
import { workDesks } from './desks.ts'
import './sieve.css'

interface QueueSieveProps {
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
}

/** All by which a list is narrowed down. */
export const QueueSieve = (props: QueueSieveProps) => {
  const live = useLive()
  const [team] = createResource(() => live.api.team({}).catch(() => []))
  const desk = () => props.asked.filter.desk?.[0]
  const [form] = createResource(desk, (id) => live.api.desk({ params: { desk: id } }).catch(() => null))
  const [tag, setTag] = createSignal(props.asked.filter.tag ?? '')
  const set = (field: keyof Filter, value: unknown) => {
    const { [field]: _, ...rest } = props.asked.filter
    props.onAsk({ ...props.asked, filter: value ? { ...rest, [field]: value } : rest })
  }
  const list = (value: string) => (value ? [value] : null)
  const any = () => ({ value: '', label: t('queue.any') })
  return (
    <div class="queue-sieve">
      <SelectField
        label={t('queue.desk')}
        value={desk() ?? ''}
        options={[any(), ...workDesks().map(({ id, name }) => ({ value: id, label: inLanguage(name, language()) }))]}
        onValue={(value) => {
          const { category: _, desk: __, ...rest } = props.asked.filter
          props.onAsk({ ...props.asked, filter: value ? { ...rest, desk: [value] } : rest })
        }}
      />
      <SelectField
        label={t('queue.category')}
        disabled={!desk()}
        value={props.asked.filter.category ?? ''}
        options={[
          any(),
          ...(form.latest?.categories ?? []).map(({ id, label }) => ({
            value: id,
            label: inLanguage(label, language()),
          })),
        ]}
        onValue={(value) => set('category', value)}
      />
      <SelectField
        label={t('queue.priority')}
        value={props.asked.filter.priority?.[0] ?? ''}
        options={[
          any(),
          ...PRIORITIES.map((one) => ({ value: one as string, label: PRIORITY_WORDS[one][language()] })),
        ]}
        onValue={(value) => set('priority', list(value))}
      />
      <SelectField
        label={t('queue.assignee')}
        value={props.asked.filter.assignee ?? ''}
        options={[
          any(),
          { value: 'me', label: t('queue.me') },
          { value: 'none', label: t('queue.nobody') },
          ...(team.latest ?? [])
            .filter(({ id }) => id !== live.account)
            .map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onValue={(value) => set('assignee', value)}
      />
      <SelectField
        label={t('queue.sort')}
        value={props.asked.sort}
        options={SORTS.map((sort) => ({ value: sort, label: t(`queue.sorts.${sort}`) }))}
        onValue={(sort: Sort) => props.onAsk({ ...props.asked, sort })}
      />
      <TextField
        label={t('queue.tag')}
        value={tag()}
        onValue={setTag}
        onChange={() => set('tag', tag().trim().toLowerCase())}
        dir="auto"
        maxLength={40}
      />
      <Stages stages={props.asked.filter.stage ?? []} onStages={(stages) => set('stage', stages)} />
      <PlacePicker
        label={t('queue.place')}
        none={t('queue.anywhere')}
        value={(props.asked.filter.place ?? null) as PlaceId | null}
        onChange={(place) => set('place', place)}
      />
    </div>
  )
}

interface StagesProps {
  readonly stages: readonly Stage[]
  /** null: whatever is open */
  readonly onStages: (stages: readonly Stage[] | null) => void
}

/** Any of them; none means whatever is open. */
const Stages = (props: StagesProps) => {
  const toggle = (stage: Stage) => {
    const wanted = STAGES.filter((one) => (one === stage) !== props.stages.includes(one))
    props.onStages(wanted.length > 0 ? wanted : null)
  }
  const all = () => props.stages.length === STAGES.length
  return (
    <fieldset class="queue-stages">
      <legend>{t('queue.stage')}</legend>
      <button type="button" aria-pressed={props.stages.length === 0} onClick={() => props.onStages(null)}>
        {t('queue.anyOpen')}
      </button>
      <For each={STAGES}>
        {(stage) => (
          <button
            type="button"
            aria-pressed={props.stages.includes(stage)}
            onClick={() => (all() ? props.onStages([stage]) : toggle(stage))}
          >
            {STAGE_WORDS[stage][language()]}
          </button>
        )}
      </For>
      <button type="button" aria-pressed={all()} onClick={() => props.onStages(STAGES)}>
        {t('queue.any')}
      </button>
    </fieldset>
  )
}

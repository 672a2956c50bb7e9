import { For, Show } from 'solid-js'
import type { Desk } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { PRIORITIES, PRIORITY_WORDS, type Priority } from '../../../../../shared/kinds/ticket/index.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { language, t } from '../../../../words/index.ts'
import { type Cell, cellOf } from '../cell.ts'
import { useEditing } from '../context.ts'
import { hoursOf } from '../entered.ts'
import { NumberIn, SelectIn, TickIn } from '../inputs.tsx'
import { idFrom } from '../lists.ts'
import { Parts } from '../Parts.tsx'

type Promised = NonNullable<Desk['sla']>[number]
type Clock = 'first' | 'next' | 'resolution'
const CLOCKS: readonly Clock[] = ['first', 'next', 'resolution']

/** How soon somebody is answered and helped, by how urgent it is. */
export const Promises = () => {
  const { desk, draft } = useEditing()
  const ids = () => (draft().sla ?? []).map(({ policy }) => policy.id)
  const make = (): Promised => ({
    policy: {
      id: idFrom(ids().length > 0 ? 'vip' : 'usual', ids(), 'policy'),
      targets: {},
      warnAt: 0.75,
      pauses: [],
      hours: Object.keys(draft().calendars ?? {})[0] ?? 'always',
    },
    ...(ids().length > 0 && { vip: true }),
  })
  return (
    <>
      <p class="soft">{t('desks.promisesLead')}</p>
      <Parts
        of={desk.at('sla')}
        most={5}
        add={t('desks.add.sla')}
        make={make}
        called={({ policy, vip }) => (vip ? t('desks.forVip', policy.id) : t('desks.forAll', policy.id))}
      >
        {(promised) => <Policy of={promised} />}
      </Parts>
    </>
  )
}

const Policy = (props: { readonly of: Cell<Promised> }) => {
  const { draft } = useEditing()
  const policy = () => props.of.at('policy')
  const warnAt = () => policy().at('warnAt')
  const percent = cellOf<number | null | undefined>(
    () => Math.round((warnAt().value ?? 0) * 1_000) / 10,
    (value) => warnAt().put((value ?? Number.NaN) / 100),
    warnAt().path,
  )
  const hours = () => [
    { value: 'always', label: t('desks.always') },
    ...Object.keys(draft().calendars ?? {}).map((value) => ({ value, label: value })),
  ]
  return (
    <>
      <Targets of={props.of} />
      <div class="desks-row">
        <SelectIn
          of={policy().at('hours') as Cell<string | undefined>}
          label={t('desks.word.hours')}
          options={hours()}
        />
        <NumberIn of={percent} label={t('desks.word.warnAt')} hint={t('desks.warnAtHint')} />
      </div>
      <Pauses of={policy() as Cell<Promised['policy']>} />
      <TickIn of={props.of.at('vip')} label={t('desks.word.vip')} />
    </>
  )
}

const Targets = (props: { readonly of: Cell<Promised> }) => (
  <div class="desks-targets">
    <For each={PRIORITIES.toReversed()}>
      {(priority) => (
        <fieldset class="field-group">
          <legend>{t('desks.atPriority', PRIORITY_WORDS[priority][language()])}</legend>
          <div class="desks-row">
            <For each={CLOCKS}>{(clock) => <Target of={props.of} priority={priority} clock={clock} />}</For>
          </div>
        </fieldset>
      )}
    </For>
  </div>
)

interface TargetProps {
  readonly of: Cell<Promised>
  readonly priority: Priority
  readonly clock: Clock
}

/** In minutes, with the hours that they are; nothing is promised where nothing stands. */
const Target = (props: TargetProps) => {
  const targets = () => props.of.at('policy').at('targets')
  const own = () => targets().at(props.priority)
  const cell = cellOf<number | null | undefined>(
    () => own().value?.[props.clock],
    (minutes) => {
      const next = { first: null, next: null, resolution: null, ...own().value, [props.clock]: minutes ?? null }
      own().put((CLOCKS.every((clock) => next[clock] === null) ? undefined : next) as never)
    },
    `${own().path}.${props.clock}`,
  )
  const hint = () => {
    const [hours, minutes] = hoursOf(cell.value ?? 0)
    if (!cell.value) return t('desks.noPromise')
    return hours > 0 ? t('desks.lasting', hours, minutes) : t('desks.minutes')
  }
  return <NumberIn of={cell} label={t(`desks.word.${props.clock}`)} hint={hint()} optional={true} />
}

const Pauses = (props: { readonly of: Cell<Promised['policy']> }) => {
  const chosen = () => props.of.at('pauses').value ?? []
  return (
    <Show when={props.of.value}>
      <fieldset class="field-group">
        <legend>{t('desks.word.pauses')}</legend>
        <For each={['blocked', 'scheduled'] as const}>
          {(stage) => (
            <Checkbox
              label={t(`desks.pause.${stage}`)}
              checked={chosen().includes(stage)}
              onChange={(on) =>
                props.of.at('pauses').put(on ? [...chosen(), stage] : chosen().filter((one) => one !== stage))
              }
            />
          )}
        </For>
      </fieldset>
    </Show>
  )
}

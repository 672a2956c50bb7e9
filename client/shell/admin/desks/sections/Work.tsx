import { Show } from 'solid-js'
import type { Desk } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { t } from '../../../../words/index.ts'
import { type Cell, cellOf } from '../cell.ts'
import { priorities } from '../choices.ts'
import { useEditing } from '../context.ts'
import { NumberIn, SelectIn, TickIn } from '../inputs.tsx'
import { Parts } from '../Parts.tsx'

type Rung = NonNullable<Desk['ladder']>[number]

/** Who gets what comes in, how urgent it is, and when it ends. */
export const Work = () => {
  const { desk } = useEditing()
  return (
    <>
      <SelectIn
        of={desk.at('assignment')}
        label={t('desks.word.assignment')}
        hint={t('desks.assignmentHint')}
        options={(['claim', 'round', 'fewest'] as const).map((value) => ({
          value,
          label: t(`desks.assignment.${value}`),
        }))}
      />
      <SelectIn of={desk.at('priority')} label={t('desks.word.priority')} options={priorities()} />
      <TickIn of={desk.at('locked')} label={t('desks.word.locked')} />
      <div class="desks-row">
        <NumberIn of={desk.at('reopenDays')} label={t('desks.word.reopenDays')} hint={t('desks.reopenHint')} />
        <NumberIn of={desk.at('closeDays')} label={t('desks.word.closeDays')} hint={t('desks.closeHint')} />
      </div>
      <TickIn of={desk.at('rating')} label={t('desks.word.rating')} said={true} />
      <Dedupe />
      <h4>{t('desks.word.ladder')}</h4>
      <p class="soft">{t('desks.ladderLead')}</p>
      <Parts
        of={desk.at('ladder')}
        most={10}
        flat={true}
        add={t('desks.add.ladder')}
        make={(): Rung => ({ after: (desk.at('ladder').value ?? []).at(-1)?.after ?? 0, to: 'duty' })}
        called={({ to }) => t(`desks.called.${to}`)}
      >
        {(rung) => <RungIn of={rung} />}
      </Parts>
    </>
  )
}

const RungIn = (props: { readonly of: Cell<Rung> }) => {
  const to = cellOf<Rung['to'] | undefined>(
    () => props.of.at('to').value,
    (to) => {
      const { km, ...rung } = props.of.value
      props.of.put({ ...rung, to: to!, ...(to === 'near' && { km: km ?? 5 }) })
    },
    props.of.at('to').path,
  )
  return (
    <div class="desks-row">
      <NumberIn of={props.of.at('after')} label={t('desks.word.after')} />
      <SelectIn
        of={to}
        label={t('desks.word.to')}
        options={(['duty', 'near', 'superadmin'] as const).map((value) => ({
          value,
          label: t(`desks.called.${value}`),
        }))}
      />
      <Show when={to.value === 'near'}>
        <NumberIn of={props.of.at('km')} label={t('desks.word.km')} step="0.1" optional={true} />
      </Show>
    </div>
  )
}

/** Whether what others told already is shown to whoever is about to tell it again. */
const Dedupe = () => {
  const { desk } = useEditing()
  const dedupe = () => desk.at('dedupe')
  return (
    <fieldset class="field-group">
      <legend>{t('desks.word.dedupe')}</legend>
      <Checkbox
        label={t('desks.dedupe')}
        checked={dedupe().value !== null}
        onChange={(on) => dedupe().put(on ? { metres: 100, days: 14 } : null)}
      />
      <Show when={dedupe().value}>
        <div class="desks-row">
          <NumberIn of={dedupe().at('metres')} label={t('desks.word.metres')} />
          <NumberIn of={dedupe().at('days')} label={t('desks.word.days')} />
        </div>
      </Show>
    </fieldset>
  )
}

import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, Show } from 'solid-js'
import type { Desk } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { t } from '../../../../words/index.ts'
import type { Cell } from '../cell.ts'
import { useEditing, useWrong } from '../context.ts'
import { LineIn, SelectIn } from '../inputs.tsx'
import { idFrom } from '../lists.ts'
import { Parts } from '../Parts.tsx'
import { Spans } from './Spans.tsx'
import './hours.css'

type Calendar = Exclude<NonNullable<Desk['calendars']>[string], 'always'>
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const fresh = (): Calendar => {
  const office: [number, number][] = [[540, 1_020]]
  return {
    zone: 'Asia/Dhaka',
    week: { sun: office, mon: office, tue: office, wed: office, thu: office, fri: [], sat: [] },
    holidays: [],
    extra: [],
  }
}

/** When people work here: promises count these hours. Each calendar goes by a name of its own. */
export const HoursSection = () => {
  const { desk, draft } = useEditing()
  const [name, setName] = createSignal('')
  const all = () => draft().calendars ?? {}
  const ids = () => Object.keys(all())
  const add = () => {
    const id = idFrom(name(), [...ids(), 'always'], 'office')
    desk.at('calendars').put({ ...all(), [id]: fresh() })
    setName('')
  }
  const remove = (id: string) => {
    const { [id]: _, ...others } = all()
    desk.at('calendars').put(others)
  }
  return (
    <>
      <p class="soft">{t('desks.hoursLead')}</p>
      <For each={ids()}>
        {(id) => (
          <fieldset class="field-group desks-calendar">
            <legend>{id}</legend>
            <Show when={all()[id] !== 'always'} fallback={<p>{t('desks.always')}</p>}>
              <CalendarIn of={desk.at('calendars').at(id) as unknown as Cell<Calendar>} />
            </Show>
            <Button size="small" icon={Trash} onClick={() => remove(id)}>
              {t('desks.remove', id)}
            </Button>
          </fieldset>
        )}
      </For>
      <div class="desks-new">
        <TextField label={t('desks.calendarName')} value={name()} onValue={setName} autocomplete="off" />
        <Button icon={Plus} onClick={add}>
          {t('desks.add.calendars')}
        </Button>
      </div>
    </>
  )
}

const zones = (): readonly { readonly value: string; readonly label: string }[] =>
  Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }))

const CalendarIn = (props: { readonly of: Cell<Calendar> }) => {
  const wrong = useWrong()
  return (
    <Show when={props.of.value}>
      <SelectIn of={props.of.at('zone') as Cell<string | undefined>} label={t('desks.word.zone')} options={zones()} />
      <div class="desks-week">
        <For each={DAYS}>
          {(day) => (
            <Spans of={props.of.at('week').at(day) as Cell<[number, number][]>} label={t(`desks.word.${day}`)} />
          )}
        </For>
        <Show when={wrong(props.of, 'week')}>{(words) => <p class="field-error">{words()}</p>}</Show>
      </div>
      <h5>{t('desks.word.holidays')}</h5>
      <Parts
        of={props.of.at('holidays') as Cell<Calendar['holidays'] | undefined>}
        most={400}
        flat={true}
        add={t('desks.add.holidays')}
        make={() => ({ date: '', name: '' })}
        called={({ date, name }) => name || date}
      >
        {(day) => <DayIn of={day} />}
      </Parts>
      <h5>{t('desks.word.extra')}</h5>
      <Parts
        of={props.of.at('extra') as Cell<Calendar['extra'] | undefined>}
        most={400}
        flat={true}
        add={t('desks.add.extra')}
        make={() => ({ date: '', name: '', hours: [[540, 780]] as [number, number][] })}
        called={({ date, name }) => name || date}
      >
        {(day) => (
          <>
            <DayIn of={day} />
            <Spans of={day.at('hours') as Cell<[number, number][]>} label={t('desks.word.hours')} />
          </>
        )}
      </Parts>
    </Show>
  )
}

/** A day of the year, and what it is called. */
const DayIn = (props: { readonly of: Cell<Calendar['holidays'][number]> }) => (
  <div class="desks-row">
    <LineIn of={props.of.at('date') as Cell<string | undefined>} label={t('desks.word.date')} type="date" />
    <LineIn of={props.of.at('name') as Cell<string | undefined>} label={t('desks.word.dayName')} />
  </div>
)

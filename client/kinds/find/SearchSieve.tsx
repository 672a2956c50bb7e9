import Sliders from 'lucide-solid/icons/sliders-horizontal'
import { createMemo } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import { rulesOf, type View } from '../../sync/index.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { Wish } from './finding.ts'

type Sieve = Pick<Wish, 'from' | 'after' | 'before'>

/** So many names somebody may still pick from. */
const MOST_NAMES = 100

const pad = (n: number) => String(n).padStart(2, '0')
const dayOf = (at: number | undefined) => {
  if (at === undefined) return ''
  const day = new Date(at)
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`
}
/** The beginning of a day where the reader is; undefined where none was picked. */
const beginningOf = (day: string): number | undefined => {
  const at = new Date(`${day}T00:00`).getTime()
  return day === '' || Number.isNaN(at) || at < 0 ? undefined : at
}

interface SearchSieveProps {
  readonly view: View
  readonly sieve: Sieve
  readonly onSieve: (sieve: Sieve) => void
}

/** Who said it, and when. */
export const SearchSieve = (props: SearchSieveProps) => {
  const live = useLive()
  const names = createMemo(() => {
    const { kind, state } = props.view
    const members = kind && state ? (Object.keys(rulesOf(kind).members(state)) as AccountId[]) : []
    return members
      .slice(0, MOST_NAMES)
      .map((account) => ({ value: account as string, label: live.name(account) }))
      .sort((one, other) => one.label.localeCompare(other.label))
  })
  const change = (changed: { [Key in keyof Sieve]: Sieve[Key] | undefined }) => {
    const { from, after, before } = { ...props.sieve, ...changed }
    props.onSieve({
      ...(from && { from }),
      ...(after !== undefined && { after }),
      ...(before !== undefined && { before }),
    })
  }
  return (
    <details class="thread-search-sieve">
      <summary>
        <Sliders size={16} aria-hidden={true} />
        {t('find.filters')}
      </summary>
      <div>
        <SelectField
          label={t('find.from')}
          value={props.sieve.from ?? ''}
          options={[{ value: '', label: t('find.anybody') }, ...names()]}
          onValue={(account) => change({ from: (account || undefined) as AccountId | undefined })}
        />
        <TextField
          label={t('find.after')}
          type="date"
          value={dayOf(props.sieve.after)}
          onValue={(day) => change({ after: beginningOf(day) })}
        />
        <TextField
          label={t('find.until')}
          type="date"
          value={dayOf(props.sieve.before === undefined ? undefined : props.sieve.before - DAY / 2)}
          onValue={(day) => change({ before: nextOf(beginningOf(day)) })}
        />
      </div>
    </details>
  )
}

/** Until a day is until its end; days are not always as long. */
const nextOf = (at: number | undefined) => (at === undefined ? undefined : new Date(at).setHours(24))

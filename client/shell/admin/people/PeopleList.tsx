import Search from 'lucide-solid/icons/search'
import UserRoundX from 'lucide-solid/icons/user-round-x'
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import { ROLES, type Role } from '../../../../shared/kernel/actor.ts'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import type { Pages } from '../pages.ts'
import { PersonRow } from './PersonRow.tsx'

export interface PeopleWish {
  readonly q?: string
  readonly role?: Role | 'staff'
  readonly suspended?: 'yes'
  readonly duty?: 'yes'
}
type State = '' | 'duty' | 'suspended'

interface PeopleListProps {
  readonly pages: Pages<PeopleWish, StaffPerson>
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

/** Whoever types is not asked about with every letter. */
const PAUSE = 250

/** Up and down from row to row, Home and End to the first and last. */
const walk = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.people-row')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
}

export const PeopleList = (props: PeopleListProps) => {
  const [q, setQ] = createSignal('')
  const [role, setRole] = createSignal<Role | 'staff' | ''>('')
  const [state, setState] = createSignal<State>('')
  const wish = (): PeopleWish => ({
    ...(q().trim() && { q: q().trim() }),
    ...(role() && { role: role() as Role | 'staff' }),
    ...(state() === 'suspended' && { suspended: 'yes' as const }),
    ...(state() === 'duty' && { duty: 'yes' as const }),
  })
  createEffect((before: boolean) => {
    const sought = wish()
    const waiting = setTimeout(() => void props.pages.look(sought), before ? PAUSE : 0)
    onCleanup(() => clearTimeout(waiting))
    return true
  }, false)

  const { pages } = props
  return (
    <div class="people-list">
      <search class="people-filters">
        <TextField
          label={t('staff.find.label')}
          placeholder={t('staff.find.hint')}
          type="search"
          icon={Search}
          value={q()}
          maxLength={100}
          onValue={setQ}
        />
        <SelectField
          label={t('staff.find.role')}
          value={role()}
          options={[
            { value: '', label: t('staff.find.anyRole') },
            { value: 'staff', label: t('staff.find.staff') },
            ...ROLES.filter((one) => one !== 'guest').map((value) => ({ value, label: t(`staff.role.${value}`) })),
          ]}
          onValue={setRole}
        />
        <SelectField
          label={t('staff.find.state')}
          value={state()}
          options={[
            { value: '', label: t('staff.find.anyState') },
            { value: 'duty', label: t('staff.find.duty') },
            { value: 'suspended', label: t('staff.find.suspended') },
          ]}
          onValue={setState}
        />
      </search>
      <Failure of={pages.failure()} />
      <Show
        when={pages.items()}
        fallback={
          <Show when={!pages.failure()}>
            <SkeletonRows rows={6} label={t('frame.loading')} />
          </Show>
        }
      >
        {(all) => (
          <Show
            when={all().length > 0}
            fallback={
              <EmptyState icon={UserRoundX} title={t('staff.find.none')}>
                {t('staff.find.noneBody')}
              </EmptyState>
            }
          >
            <ul class="people-rows" aria-label={t('staff.find.list')} aria-busy={pages.busy()} onKeyDown={walk}>
              <For each={all()}>
                {(person) => (
                  <PersonRow person={person} open={person.id === props.open} onOpen={() => props.onOpen(person.id)} />
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <Show when={pages.next() || (pages.failure() && !pages.busy())}>
        <Button busy={pages.busy()} onClick={() => void (pages.items() ? pages.more() : pages.look(wish()))}>
          {pages.failure() ? t('action.retry') : t('staff.find.more')}
        </Button>
      </Show>
    </div>
  )
}

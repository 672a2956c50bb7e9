import { createEffect, createSignal, on, Show } from 'solid-js'
import { GIVEN_ROLES, type GivenRole, isStaff, lifts } from '../../../../shared/kernel/rank.ts'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { Button } from '../../../ui/Button.tsx'
import { confirmed } from '../../../ui/Confirm.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { t } from '../../../words/index.ts'
import { type Me, useSession } from '../../session.ts'
import { Part } from './Part.tsx'
import type { Act } from './PersonPanel.tsx'

interface RolePartProps {
  readonly me: Me
  readonly person: StaffPerson
  readonly free: boolean
  readonly act: Act
}

const isGiven = (role: string): role is GivenRole => GIVEN_ROLES.some((one) => one === role)

export const RolePart = (props: RolePartProps) => {
  const { accounts } = useSession()
  const now = () => props.person.role
  const [chosen, choose] = createSignal<GivenRole | null>(null)
  createEffect(on(now, () => choose(null)))
  const shown = () => chosen() ?? now()
  const options = () =>
    [...new Set([...GIVEN_ROLES.filter((role) => lifts(props.me.role, role)), now()])].map((value) => ({
      value,
      label: t(`staff.role.${value}`),
    }))
  const change = async () => {
    const role = chosen()
    if (!role) return
    const [name, called] = [props.person.name, t(`staff.role.${role}`)]
    const leaves = isStaff(now()) && !isStaff(role)
    const sure = await confirmed({
      title: t('staff.roleSure', name, called),
      body: leaves ? t('staff.roleLeaves') : t('staff.roleSureBody'),
      action: t('staff.roleChange'),
      danger: leaves,
    })
    if (!sure) return
    const send = () => accounts.changeRole({ params: { id: props.person.id }, body: { role } })
    if (!(await props.act(send, t('staff.roleDone', name, called)))) choose(null)
  }
  return (
    <Part title={t('staff.roleTitle')}>
      <Show when={props.free} fallback={<p>{t(`staff.role.${now()}`)}</p>}>
        <div class="person-line">
          <SelectField
            label={t('staff.find.role')}
            value={shown()}
            options={options()}
            hint={roleMeans(shown())}
            onValue={(role) => choose(isGiven(role) && role !== now() ? role : null)}
          />
          <Button tone="primary" disabled={!chosen()} onClick={change}>
            {t('staff.roleChange')}
          </Button>
        </div>
      </Show>
    </Part>
  )
}

const roleMeans = (role: string): string | undefined => (isGiven(role) ? t(`staff.roleMeans.${role}`) : undefined)

import Check from 'lucide-solid/icons/check'
import { createResource, createSignal, For, Match, Show, Switch } from 'solid-js'
import { ROLES, type Role } from '../../../../shared/kernel/actor.ts'
import type { Permission } from '../../../../shared/protocol/staff.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { copyOf } from '../../../ui/drawn.ts'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { mayWords, permittedOf } from './permitted.ts'
import './permissions.css'

/** The table that the server asks, as it is: whoever gives a role can see what it means. */
export const PermissionsDialog = (props: { readonly onClose: () => void }) => {
  const { accounts } = useSession()
  const [table] = createResource(() => accounts.permissions())
  const [q, setQ] = createSignal('')
  const found = () => permittedOf(table.latest ?? [], q())
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      size="large"
      title={t('staff.table')}
      description={t('staff.tableLead')}
    >
      <Failure of={table.error} />
      <Show
        when={!table.error && table.latest}
        fallback={table.loading && <SkeletonRows rows={6} label={t('frame.loading')} />}
      >
        <TextField label={t('staff.tableFind')} type="search" value={q()} onValue={setQ} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keys */}
        <section class="permissions" tabIndex={0} aria-label={t('staff.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('staff.tableAction')}</th>
                <For each={ROLES}>{(role) => <th scope="col">{t(`staff.role.${role}`)}</th>}</For>
              </tr>
            </thead>
            <For each={found()}>
              {(part) => (
                <tbody>
                  <tr class="permissions-subject">
                    <th scope="rowgroup" colSpan={ROLES.length + 1}>
                      <span>{t(`permissions.subject.${part.subject}`)}</span>
                    </th>
                  </tr>
                  <For each={part.rows}>{(row) => <Row row={row} />}</For>
                </tbody>
              )}
            </For>
          </table>
          <Show when={found().length === 0}>
            <p class="permissions-none">{t('permissions.none')}</p>
          </Show>
        </section>
      </Show>
    </Dialog>
  )
}

const Row = (props: { readonly row: Permission }) => (
  <tr>
    <th scope="row">
      {mayWords(props.row.action)} <code>{props.row.action}</code>
    </th>
    <Show
      when={!props.row.platform}
      fallback={
        <td class="permissions-house" colSpan={ROLES.length}>
          {t('staff.tablePlatform')}
        </td>
      }
    >
      <For each={ROLES}>
        {(role) => (
          <td>
            <Mark row={props.row} role={role} />
          </td>
        )}
      </For>
    </Show>
  </tr>
)

const Mark = (props: { readonly row: Permission; readonly role: Role }) => (
  <Switch fallback={<span class="unseen">{t('staff.tableNo')}</span>}>
    <Match when={props.row.roles.includes(props.role)}>
      {copyOf(Check, 18)}
      <span class="unseen">{t('staff.tableYes')}</span>
    </Match>
    <Match when={props.row.inTickets.includes(props.role)}>
      <span class="soft">{t('staff.tableTicket')}</span>
    </Match>
  </Switch>
)

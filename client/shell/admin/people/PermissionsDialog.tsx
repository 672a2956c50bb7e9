import Check from 'lucide-solid/icons/check'
import { createResource, createSignal, For, Show } from 'solid-js'
import { ROLES } from '../../../../shared/kernel/actor.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { copyOf } from '../../../ui/drawn.ts'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import './permissions.css'

/** The table that the server asks, as it is: whoever gives a role can see what it means. */
export const PermissionsDialog = (props: { readonly onClose: () => void }) => {
  const { accounts } = useSession()
  const [table] = createResource(() => accounts.permissions())
  const [q, setQ] = createSignal('')
  const rows = () => table.latest?.filter(({ action }) => action.includes(q().trim().toLowerCase())) ?? []
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
            <tbody>
              <For each={rows()}>
                {(row) => (
                  <tr>
                    <th scope="row">
                      <code>{row.action}</code>
                    </th>
                    <Show
                      when={!row.platform}
                      fallback={
                        <td class="permissions-house" colSpan={ROLES.length}>
                          {t('staff.tablePlatform')}
                        </td>
                      }
                    >
                      <For each={ROLES}>
                        {(role) => (
                          <td>
                            <Show
                              when={row.roles.includes(role)}
                              fallback={<span class="unseen">{t('staff.tableNo')}</span>}
                            >
                              {copyOf(Check, 18)}
                              <span class="unseen">{t('staff.tableYes')}</span>
                            </Show>
                          </td>
                        )}
                      </For>
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
    </Dialog>
  )
}

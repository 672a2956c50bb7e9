import { createResource, For, Show } from 'solid-js'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { EntryLine } from '../audit/EntryLine.tsx'
import { useNames } from '../audit/names.ts'
import { Part } from './Part.tsx'

/** What was changed of somebody lately, read anew after every change. */
export const ChangesPart = (props: { readonly person: StaffPerson }) => {
  const { accounts } = useSession()
  const names = useNames()
  const subject = () => `account:${props.person.id}`
  const [page] = createResource(
    () => ({ subject: subject(), person: props.person }),
    (about) => accounts.audit({ query: { subject: about.subject, limit: '5' } }),
  )
  return (
    <Part title={t('staff.changes.title')}>
      <Failure of={page.error} />
      <Show
        when={!page.error && page.latest}
        fallback={page.loading && <SkeletonRows rows={2} label={t('frame.loading')} />}
      >
        {(found) => (
          <Show when={found().items.length > 0} fallback={<p class="soft">{t('staff.changes.none')}</p>}>
            <ul class="audit-list">
              <For each={found().items}>{(entry) => <EntryLine entry={entry} names={names} />}</For>
            </ul>
            <Show when={found().next}>
              <a href={`/admin/audit?subject=${encodeURIComponent(subject())}`}>{t('staff.changes.all')}</a>
            </Show>
          </Show>
        )}
      </Show>
    </Part>
  )
}

import ShieldCheck from 'lucide-solid/icons/shield-check'
import { createResource, onCleanup, Show } from 'solid-js'
import type { Caught } from '../../../../shared/protocol/moderation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t, why } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { CaughtList } from './CaughtList.tsx'
import { RuleList } from './RuleList.tsx'
import type { Outcome } from './why.ts'
import './moderation.css'

/** What rules caught and nobody decided about yet, and the rules. */
export const ModerationPanel = () => {
  const { accounts } = useSession()
  const [list, { refetch }] = createResource(() => accounts.caught({}))
  const [rules, { refetch: countAnew }] = createResource(() => accounts.moderationRules({}))
  // what is decided counts for a rule, or against it
  const renew = () => Promise.all([refetch(), countAnew()])
  const decide = async ({ id, sort }: Caught, outcome: Outcome) => {
    await accounts.decideCaught({ params: { id }, body: { outcome } }).then(
      () => toast(t(`moderation.decided.${sort}.${outcome}`)),
      (error) => toast(why(error), { tone: 'warning' }),
    )
    await renew()
  }
  // others decide too, and more comes: whoever comes back to the page sees how it stands
  const look = () => document.visibilityState === 'visible' && void renew()
  document.addEventListener('visibilitychange', look)
  onCleanup(() => document.removeEventListener('visibilitychange', look))
  const waiting = () => (list.error ? undefined : list.latest)
  return (
    <section class="moderation">
      <h2 tabindex="-1">{t('moderation.caught')}</h2>
      <p class="soft">{t('moderation.lead')}</p>
      <Failure of={list.error} />
      <Show when={waiting()} fallback={!list.error && <SkeletonRows rows={4} label={t('frame.loading')} />}>
        {(found) => (
          <Show
            when={found().caught.length > 0}
            fallback={
              <EmptyState icon={ShieldCheck} title={t('moderation.none')}>
                {t('moderation.noneBody')}
              </EmptyState>
            }
          >
            <CaughtList caught={found().caught} busy={list.loading} onDecide={decide} />
            <Show when={found().waiting > found().caught.length}>
              <p class="soft">{t('moderation.more', found().waiting - found().caught.length)}</p>
            </Show>
          </Show>
        )}
      </Show>
      <RuleList
        kept={rules.error ? undefined : rules.latest}
        failure={rules.error}
        onChanged={() => void countAnew()}
      />
    </section>
  )
}

import { For } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { ago, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { showProfile } from '../people/shown.ts'
import type { GroupPartProps } from './GroupPanel.tsx'

/** Those who ask to be let in; whoever waits longest comes first. */
export const RequestList = (props: GroupPartProps) => {
  const live = useLive()
  const asking = () =>
    (Object.entries(props.group.asking) as [AccountId, number][])
      .toSorted(([, one], [, other]) => one - other)
      .map(([account]) => account)
  const answer = (account: AccountId, accept: boolean) =>
    live.wish(props.conversation, { type: 'group.answer', account, accept })
  return (
    <ul class="people" aria-label={t('member.requests')}>
      <For each={asking()} fallback={<li class="person-none">{t('member.noRequests')}</li>}>
        {(account) => (
          <li class="person">
            <button type="button" class="choice person-choice" onClick={() => showProfile(account)}>
              <Avatar name={live.person(account)?.name ?? '?'} seed={account} size="small" />
              <span class="person-name">
                {live.name(account)}
                <small>{t('member.asked', ago(props.group.asking[account] ?? 0, Date.now()))}</small>
              </span>
            </button>
            <span class="person-answers">
              <Button size="small" tone="primary" onClick={() => answer(account, true)}>
                {t('group.letIn')}
              </Button>
              <Button size="small" onClick={() => answer(account, false)}>
                {t('group.turnDown')}
              </Button>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

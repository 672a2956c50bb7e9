import Search from 'lucide-solid/icons/search'
import { createSignal, For, Show } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { RANKS } from '../../../shared/kinds/group/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { GroupPartProps } from './GroupPanel.tsx'
import { Member } from './Member.tsx'

/** So many are seen at a glance; with more, one looks for somebody. */
const FEW = 10
/** Nobody scrolls further than this; and each that is shown is asked after. */
const MOST = 100

/** Everybody in a group: those who have most to say first, then by name. */
export const MemberList = (props: GroupPartProps) => {
  const live = useLive()
  const [typed, setTyped] = createSignal('')
  const ids = () => Object.keys(props.group.places) as AccountId[]
  const name = (id: AccountId) => live.person(id)?.name ?? ''
  const rank = (id: AccountId) => RANKS.indexOf(props.group.places[id]?.rank ?? 'member')
  const fits = (id: AccountId) => {
    const wanted = typed().trim().toLocaleLowerCase()
    const person = live.person(id)
    return [person?.name ?? '', person?.username ?? ''].some((one) => one.toLocaleLowerCase().includes(wanted))
  }
  const shown = () =>
    ids()
      .filter(fits)
      .sort((one, other) => rank(one) - rank(other) || name(one).localeCompare(name(other)))
      .slice(0, MOST)
  const invited = () => (Object.keys(props.group.invited) as AccountId[]).filter(fits)
  return (
    <>
      <Show when={ids().length > FEW}>
        <TextField
          label={t('member.find')}
          icon={Search}
          value={typed()}
          onValue={setTyped}
          autocomplete="off"
          enterkeyhint="search"
        />
      </Show>
      <ul class="people" aria-label={t('group.members', ids().length)}>
        <For each={shown()} fallback={<li class="person-none">{t('member.nobody')}</li>}>
          {(account) => <Member {...props} account={account} />}
        </For>
        <For each={invited()}>
          {(account) => (
            <li class="person">
              <Avatar name={name(account) || '?'} seed={account} size="small" />
              <span class="person-name">{live.name(account)}</span>
              <small>{t('group.invited')}</small>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

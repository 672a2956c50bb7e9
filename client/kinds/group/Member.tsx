import MoreHorizontal from 'lucide-solid/icons/ellipsis'
import { For, Show } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { mayInGroup, outranks, RANKS, type Rank } from '../../../shared/kinds/group/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { t } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import { showProfile } from '../people/shown.ts'
import type { GroupPartProps } from './GroupPanel.tsx'

/** One member: who, whether they are here, as what, and what one may change about that. */
export const Member = (props: GroupPartProps & { readonly account: AccountId }) => {
  const live = useLive()
  const presence = usePresence(() => props.account)
  const rank = () => props.group.places[props.account]?.rank ?? 'member'
  const own = () => props.group.places[live.account]?.rank ?? null
  const may = (right: 'promote' | 'remove') => !props.group.closed && mayInGroup(right, props.group.visibility, own())
  const below = () => own() !== null && props.account !== live.account && outranks(own()!, rank())
  const ranks = () =>
    may('promote') && below() ? RANKS.filter((to) => to !== rank() && own() !== null && !outranks(to, own()!)) : []

  const promote = async (to: Rank) => {
    const name = live.name(props.account)
    const question = {
      title: t('member.ownerTitle', name),
      body: t('member.ownerBody'),
      action: t('group.makeRank.owner'),
    }
    if (to !== 'owner' || (await confirmed(question)))
      live.wish(props.conversation, { type: 'group.promote', account: props.account, to })
  }
  const remove = async () => {
    const question = {
      title: t('member.removeTitle', live.name(props.account)),
      body: t('member.removeBody'),
      action: t('group.remove'),
      danger: true,
    }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'group.remove', account: props.account })
  }
  return (
    <li class="person">
      <button type="button" class="choice person-choice" onClick={() => showProfile(props.account)}>
        <Avatar
          name={live.person(props.account)?.name ?? '?'}
          seed={props.account}
          size="small"
          corner={
            presence() && (
              <PresenceDot
                state={presence()?.status ?? 'offline'}
                label={t(`presence.${presence()?.status ?? 'offline'}`)}
              />
            )
          }
        />
        <span class="person-name">{live.name(props.account)}</span>
        <small>{t(`group.ranks.${rank()}`)}</small>
      </button>
      <span class="person-end">
        <Show when={ranks().length > 0 || (may('remove') && below())}>
          <Menu label={t('member.more', live.name(props.account))} trigger={<MoreHorizontal aria-hidden="true" />}>
            <For each={ranks()}>
              {(to) => <MenuItem onSelect={() => void promote(to)}>{t(`group.makeRank.${to}`)}</MenuItem>}
            </For>
            <Show when={may('remove') && below()}>
              <MenuLine />
              <MenuItem danger={true} onSelect={() => void remove()}>
                {t('group.remove')}
              </MenuItem>
            </Show>
          </Menu>
        </Show>
      </span>
    </li>
  )
}

import MoreHorizontal from 'lucide-solid/icons/ellipsis'
import { createSignal, For, Show } from 'solid-js'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { type Group, mayInGroup, outranks, RANKS, type Rank } from '../../../shared/kinds/group/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { PeopleFinder } from '../people/PeopleFinder.tsx'

interface GroupPanelProps {
  readonly conversation: ConversationId
  readonly group: Group
  readonly open: boolean
  readonly onClose: () => void
}

/** Who is in a group and as what, and what the own rank lets one do about it. */
export const GroupPanel = (props: GroupPanelProps) => {
  const live = useLive()
  const own = () => props.group.places[live.account]?.rank ?? null
  const may = (right: Parameters<typeof mayInGroup>[0]) => mayInGroup(right, props.group.visibility, own())
  const members = () =>
    (Object.keys(props.group.places) as AccountId[])
      .map((id) => [id, props.group.places[id]!] as const)
      .sort(
        ([one, a], [other, b]) =>
          RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || live.name(one).localeCompare(live.name(other)),
      )
  const asking = () => Object.keys(props.group.asking) as AccountId[]
  const invited = () => Object.keys(props.group.invited) as AccountId[]

  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.group.name} description={props.group.about}>
      <Show when={may('change')}>
        <Rename {...props} />
      </Show>
      <Show when={may('invite')}>
        <PeopleFinder
          label={t('group.invite')}
          action={() => t('group.invite')}
          without={[...members().map(([id]) => id), ...invited()]}
          onPick={(person) => live.wish(props.conversation, { type: 'group.invite', accounts: [person.id] })}
        />
      </Show>
      <ul class="people" aria-label={t('group.members', members().length)}>
        <Show when={may('answer')}>
          <For each={asking()}>
            {(account) => (
              <li class="person">
                <Avatar name={live.name(account)} seed={account} size="small" />
                <span class="person-name">
                  {live.name(account)} <small>{t('group.asking')}</small>
                </span>
                <Button
                  size="small"
                  tone="primary"
                  onClick={() => live.wish(props.conversation, { type: 'group.answer', account, accept: true })}
                >
                  {t('group.letIn')}
                </Button>
                <Button
                  size="small"
                  onClick={() => live.wish(props.conversation, { type: 'group.answer', account, accept: false })}
                >
                  {t('group.turnDown')}
                </Button>
              </li>
            )}
          </For>
        </Show>
        <For each={members()}>
          {([account, { rank }]) => <Member {...props} account={account} rank={rank} own={own()} may={may} />}
        </For>
        <For each={invited()}>
          {(account) => (
            <li class="person">
              <Avatar name={live.name(account)} seed={account} size="small" />
              <span class="person-name">
                {live.name(account)} <small>{t('group.invited')}</small>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  )
}

const Rename = (props: GroupPanelProps) => {
  const live = useLive()
  const [name, setName] = createSignal(props.group.name)
  const save = (event: Event) => {
    event.preventDefault()
    live.wish(props.conversation, { type: 'group.change', name: name() })
  }
  return (
    <form class="inline-form" onSubmit={save}>
      <TextField label={t('group.name')} value={name()} onValue={setName} maxLength={80} />
      <Button type="submit" disabled={name().trim() === '' || name().trim() === props.group.name}>
        {t('action.save')}
      </Button>
    </form>
  )
}

interface MemberProps extends GroupPanelProps {
  readonly account: AccountId
  readonly rank: Rank
  readonly own: Rank | null
  readonly may: (right: 'promote' | 'remove') => boolean
}

const Member = (props: MemberProps) => {
  const live = useLive()
  const below = () => props.own !== null && props.account !== live.account && outranks(props.own, props.rank)
  const ranks = () =>
    props.may('promote') && below()
      ? RANKS.filter((rank) => rank !== props.rank && props.own !== null && !outranks(rank, props.own))
      : []
  return (
    <li class="person">
      <Avatar name={live.person(props.account)?.name ?? '?'} seed={props.account} size="small" />
      <span class="person-name">{live.name(props.account)}</span>
      <small>{t(`group.ranks.${props.rank}`)}</small>
      <Show when={ranks().length > 0 || (props.may('remove') && below())}>
        <Menu label={live.name(props.account)} trigger={<MoreHorizontal aria-hidden="true" />}>
          <For each={ranks()}>
            {(to) => (
              <MenuItem
                onSelect={() => live.wish(props.conversation, { type: 'group.promote', account: props.account, to })}
              >
                {t(`group.makeRank.${to}`)}
              </MenuItem>
            )}
          </For>
          <MenuItem
            danger={true}
            onSelect={() => live.wish(props.conversation, { type: 'group.remove', account: props.account })}
          >
            {t('group.remove')}
          </MenuItem>
        </Menu>
      </Show>
    </li>
  )
}

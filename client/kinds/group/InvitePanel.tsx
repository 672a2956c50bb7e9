import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { PeopleFinder } from '../people/PeopleFinder.tsx'
import type { GroupPartProps } from './GroupPanel.tsx'

/** Asks people into a group, several at once. */
export const InvitePanel = (props: GroupPartProps) => {
  const live = useLive()
  const [picked, setPicked] = createSignal<readonly Person[]>([])
  const without = () =>
    [
      ...Object.keys(props.group.places),
      ...Object.keys(props.group.invited),
      ...picked().map(({ id }) => id),
    ] as AccountId[]
  const takeOut = (person: Person) => setPicked((so) => so.filter(({ id }) => id !== person.id))
  const invite = () => {
    live.wish(props.conversation, { type: 'group.invite', accounts: picked().map(({ id }) => id) })
    setPicked([])
    toast(t('member.invitesSent'))
  }
  return (
    <div class="stack-form">
      <p class="soft">{t('member.inviteHint')}</p>
      <Show when={picked().length > 0}>
        <ul class="picked">
          <For each={picked()}>
            {(person) => (
              <li class="picked-one">
                {person.name}
                <IconButton
                  icon={X}
                  size="small"
                  tip={false}
                  label={t('member.takeOut', person.name)}
                  onClick={() => takeOut(person)}
                />
              </li>
            )}
          </For>
        </ul>
        <Button tone="primary" onClick={invite}>
          {t('member.inviteCount', picked().length)}
        </Button>
      </Show>
      <PeopleFinder
        label={t('member.pick')}
        action={() => t('member.add')}
        without={without()}
        onPick={(person) => setPicked((so) => [...so, person])}
      />
    </div>
  )
}

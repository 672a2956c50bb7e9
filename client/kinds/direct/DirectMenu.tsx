import Ban from 'lucide-solid/icons/ban'
import IdCard from 'lucide-solid/icons/id-card'
import UserMinus from 'lucide-solid/icons/user-minus'
import { Show } from 'solid-js'
import { type Direct, otherOf } from '../../../shared/kinds/direct/index.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { showProfile } from '../people/shown.ts'

/** What one can do about the contact. Both are asked about first: they take the messages along. */
export const DirectMenu = (props: PartProps) => {
  const live = useLive()
  const state = () => props.view.state as Direct
  const other = () => otherOf(state(), live.account)

  const end = async () => {
    const name = live.name(other()!)
    const question = {
      title: t('people.endTitle', name),
      body: t('people.endBody'),
      action: t('people.end'),
      danger: true,
    }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'contact.remove' })
  }
  const block = async () => {
    const name = live.name(other()!)
    const question = {
      title: t('people.blockTitle', name),
      body: t('people.blockBody'),
      action: t('people.block'),
      danger: true,
    }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'contact.block', to: other()! })
  }
  return (
    <>
      <Show when={other()}>
        {(account) => (
          <MenuItem icon={IdCard} onSelect={() => showProfile(account())}>
            {t('profile.show', live.name(account()))}
          </MenuItem>
        )}
      </Show>
      <Show when={state().contact === 'accepted'}>
        <MenuItem icon={UserMinus} danger={true} onSelect={() => void end()}>
          {t('people.end')}
        </MenuItem>
      </Show>
      <Show when={!state().blockedBy.includes(live.account)}>
        <MenuItem icon={Ban} danger={true} onSelect={() => void block()}>
          {t('people.block')}
        </MenuItem>
      </Show>
    </>
  )
}

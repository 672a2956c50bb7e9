import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { t } from '../../words/index.ts'
import type { Live } from '../live.tsx'

/** How somebody gets out of a group: just so, after naming another owner, or, being the last one, by closing it. */
export const wayOut = ({ places, closed }: Pick<Group, 'places' | 'closed'>, account: AccountId) => {
  const others = Object.entries(places).filter(([id]) => id !== account)
  if (closed) return 'leave'
  if (others.length === 0) return 'close'
  const owned = others.some(([, { rank }]) => rank === 'owner')
  return places[account]?.rank === 'owner' && !owned ? 'handOver' : 'leave'
}

/** Asks, and leaves; where an owner has to be named first, it says so and leads there. */
export const leave = async (live: Live, conversation: ConversationId, group: Group, toMembers: () => void) => {
  const way = wayOut(group, live.account)
  if (way === 'handOver') {
    const question = { title: t('member.handOverTitle'), body: t('member.handOverBody'), action: t('member.handOver') }
    if (await confirmed(question)) toMembers()
    return
  }
  const question = {
    title: t('group.leaveTitle'),
    body: way === 'close' ? t('member.leaveAloneBody') : t('member.leaveBody'),
    action: t('group.leaveYes'),
    danger: true,
  }
  if (await confirmed(question)) live.wish(conversation, { type: 'group.leave' })
}

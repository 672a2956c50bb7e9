import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { type Group, mayInGroup } from '../../../shared/kinds/group/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { GroupSettings } from './GroupSettings.tsx'
import { InvitePanel } from './InvitePanel.tsx'
import { MemberList } from './MemberList.tsx'
import { RequestList } from './RequestList.tsx'
import { groupPart, showPart } from './shown.ts'
import './group.css'

export interface GroupPartProps {
  readonly conversation: ConversationId
  readonly group: Group
}

interface GroupPanelProps extends GroupPartProps {
  readonly onClose: () => void
}

/** Who is in a group and as what, and what the own rank lets one do about it. */
export const GroupPanel = (props: GroupPanelProps) => {
  const live = useLive()
  const own = () => props.group.places[live.account]?.rank ?? null
  const may = (right: Parameters<typeof mayInGroup>[0]) =>
    !props.group.closed && mayInGroup(right, props.group.visibility, own())
  const asking = () => Object.keys(props.group.asking) as AccountId[]
  const tabs = () => [
    { name: 'members' as const, label: t('member.members'), panel: () => <MemberList {...props} /> },
    ...(may('answer')
      ? [
          {
            name: 'requests' as const,
            label: asking().length > 0 ? t('member.requestsCount', asking().length) : t('member.requests'),
            panel: () => <RequestList {...props} />,
          },
        ]
      : []),
    ...(may('invite')
      ? [{ name: 'invite' as const, label: t('member.invite'), panel: () => <InvitePanel {...props} /> }]
      : []),
    { name: 'settings' as const, label: t('member.settings'), panel: () => <GroupSettings {...props} /> },
  ]
  const part = () => (tabs().some(({ name }) => name === groupPart()) ? groupPart() : 'members')
  return (
    <Dialog open={true} onClose={props.onClose} title={props.group.name} description={props.group.about}>
      <div class="group-panel">
        <Tabs label={t('member.tabs')} value={part()} onChange={showPart} tabs={tabs()} />
      </div>
    </Dialog>
  )
}

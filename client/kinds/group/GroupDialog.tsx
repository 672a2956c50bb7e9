import { Show } from 'solid-js'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { later } from '../../ui/later.tsx'
import type { PartProps } from '../parts.tsx'
import { groupShown, showGroup } from './shown.ts'

const GroupPanel = later(async () => (await import('./GroupPanel.tsx')).GroupPanel)

/** The members and settings of a group, over the thread, while somebody asks for them. */
export const GroupDialog = (props: PartProps) => (
  <Show when={groupShown() === props.conversation && (props.view.state as Group | null)}>
    {(group) => <GroupPanel conversation={props.conversation} group={group()} onClose={() => showGroup(null)} />}
  </Show>
)

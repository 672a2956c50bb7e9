import { Show } from 'solid-js'
import type { Group } from '../../../shared/kinds/group/index.ts'
import type { PartProps } from '../sides.tsx'
import { GroupPanel } from './GroupPanel.tsx'
import { groupShown, showGroup } from './shown.ts'

/** The members and settings of a group, over the thread, while somebody asks for them. */
export const GroupDialog = (props: PartProps) => (
  <Show when={props.view.state as Group | null}>
    {(group) => (
      <GroupPanel
        conversation={props.conversation}
        group={group()}
        open={groupShown() === props.conversation}
        onClose={() => showGroup(null)}
      />
    )}
  </Show>
)

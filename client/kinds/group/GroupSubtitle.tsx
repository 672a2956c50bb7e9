import { Show } from 'solid-js'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'
import type { PartProps } from '../parts.tsx'

/** How many are in it. */
export const GroupSubtitle = (props: PartProps) => (
  <span class="thread-subtitle">
    <Show when={(props.view.state as Group).flavour === 'channel'}>{t('channel.name')} · </Show>
    <Show when={(props.view.state as Group).flavour === 'board'}>{t('board.name')} · </Show>
    {t('group.members', Object.keys((props.view.state as Group).places).length)}
  </span>
)

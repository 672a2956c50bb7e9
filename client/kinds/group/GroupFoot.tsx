import { type Component, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'
import type { PartProps } from '../sides.tsx'

/** The composer, or why there is none. */
export const GroupFoot = (props: PartProps & { readonly composer: Component }) => (
  <Show when={!(props.view.state as Group).closed} fallback={<div class="thread-foot">{t('group.closed')}</div>}>
    <Dynamic component={props.composer} />
  </Show>
)

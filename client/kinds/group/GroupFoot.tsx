import { type Component, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type Group, mayInGroup } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'

/** The composer, or why there is none. */
export const GroupFoot = (props: PartProps & { readonly composer: Component }) => {
  const live = useLive()
  const why = () => {
    const { closed, visibility, flavour, places } = props.view.state as Group
    if (closed) return t('group.closed')
    return mayInGroup('write', visibility, places[live.account]?.rank ?? null, flavour) ? null : t('channel.readers')
  }
  return (
    <Show when={why()} fallback={<Dynamic component={props.composer} />}>
      {(said) => <div class="thread-foot">{said()}</div>}
    </Show>
  )
}

import Megaphone from 'lucide-solid/icons/megaphone'
import { Show } from 'solid-js'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'

/** What sort of group it is, where it is not simply one. */
export const GroupSign = (props: { readonly state: unknown }) => (
  <Show when={(props.state as Group | null)?.flavour === 'channel'}>
    <Megaphone class="row-mark" role="img" aria-label={t('channel.name')} />
  </Show>
)

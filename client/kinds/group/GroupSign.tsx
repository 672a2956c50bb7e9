import Megaphone from 'lucide-solid/icons/megaphone'
import Question from 'lucide-solid/icons/message-circle-question-mark'
import { Match, Switch } from 'solid-js'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'

/** What sort of group it is, where it is not simply one. */
export const GroupSign = (props: { readonly state: unknown }) => (
  <Switch>
    <Match when={(props.state as Group | null)?.flavour === 'channel'}>
      <Megaphone class="row-mark" role="img" aria-label={t('channel.name')} />
    </Match>
    <Match when={(props.state as Group | null)?.flavour === 'board'}>
      <Question class="row-mark" role="img" aria-label={t('board.name')} />
    </Match>
  </Switch>
)

import Check from 'lucide-solid/icons/check'
import Lock from 'lucide-solid/icons/lock'
import { Show } from 'solid-js'
import { Badge } from '../../ui/Badge.tsx'
import { t } from '../../words/index.ts'

/** What became of a topic. */
export const TopicMarks = (props: { readonly solved: boolean; readonly closed: boolean }) => (
  <>
    <Show when={props.solved}>
      <Badge tone="success">
        <Check aria-hidden="true" /> {t('board.solved')}
      </Badge>
    </Show>
    <Show when={props.closed}>
      <Badge>
        <Lock aria-hidden="true" /> {t('board.closed')}
      </Badge>
    </Show>
  </>
)

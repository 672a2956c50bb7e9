import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Shelved } from '../../../shared/protocol/shelf.ts'
import { t, when } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { pathTo } from '../thread/link.ts'
import { showShelf } from './shown.ts'

interface ToMessageProps {
  readonly class: string
  readonly conversation: ConversationId
  readonly item: Shelved
}

/** Who sent it and when, and the way to it. */
export const ToMessage = (props: ToMessageProps) => {
  const live = useLive()
  return (
    <p class={props.class}>
      <span dir="auto">{t('shelf.by', live.name(props.item.by), when(props.item.at, Date.now()))}</span>
      <a href={pathTo(props.conversation, props.item.seq)} onClick={() => showShelf(null)}>
        {t('shelf.toMessage')}
      </a>
    </p>
  )
}

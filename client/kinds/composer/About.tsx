import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { saidIn } from '../media/said.ts'

interface AboutProps {
  readonly editing: Message | null
  readonly answered: Message | null
  readonly onDone: () => void
}

/** What is being written is about another message: the one that is answered, or changed. */
export const About = (props: AboutProps) => {
  const live = useLive()
  const whom = ({ by }: Message) =>
    by === live.account ? t('messages.replyingOneself') : t('messages.replying', live.name(by))
  return (
    <Show when={props.editing ?? props.answered}>
      {(message) => (
        <div class="composer-about">
          <p>
            <b>{props.editing ? t('messages.editing') : whom(message())}</b>
            <span dir="auto">{saidIn(message()).slice(0, 140)}</span>
          </p>
          <IconButton
            icon={X}
            size="small"
            label={props.editing ? t('messages.cancelEdit') : t('messages.cancelReply')}
            onClick={() => props.onDone()}
          />
        </div>
      )}
    </Show>
  )
}

import CircleCheck from 'lucide-solid/icons/circle-check'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import { Show } from 'solid-js'
import type { MessageLine, View } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { MessageItem } from '../message/MessageItem.tsx'
import type { MessageActions } from '../message/message-actions.ts'

interface PostProps {
  readonly line: MessageLine
  readonly view: View
  readonly actions: MessageActions
  readonly onJump: (seq: number) => void
  /** null: not for this reader to say, or not an answer */
  readonly onJudge: ((accept: boolean) => void) | null
}

/** The question, or an answer with what can be said of it: that it helped. */
export const Post = (props: PostProps) => {
  const live = useLive()
  const seq = () => props.line.message.seq
  const pins = () => (props.view.state as { pins?: readonly number[] } | null)?.pins ?? []
  const accepted = () => props.line.message.accepted ?? false
  return (
    <div class="board-post" id={`post-${seq() || props.line.key}`}>
      <MessageItem
        line={props.line}
        view={props.view}
        follows={false}
        dated={true}
        pinned={pins().includes(seq())}
        kept={live.sync.self.kept[props.view.conversation]?.includes(seq()) ?? false}
        actions={props.actions}
        onJump={props.onJump}
      />
      <Show when={props.onJudge}>
        {(judge) => (
          <p class="board-judge">
            <Button
              size="small"
              tone="quiet"
              icon={accepted() ? RotateCcw : CircleCheck}
              onClick={() => judge()(!accepted())}
            >
              {accepted() ? t('board.release') : t('board.accept')}
            </Button>
          </p>
        )}
      </Show>
    </div>
  )
}

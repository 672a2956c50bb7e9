import ArrowLeft from 'lucide-solid/icons/arrow-left'
import Lock from 'lucide-solid/icons/lock'
import LockOpen from 'lucide-solid/icons/lock-open'
import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, Show } from 'solid-js'
import type { Message, Topic } from '../../../shared/kinds/thread/index.ts'
import type { View } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { mayTend } from './rights.ts'

const TitleDialog = later(async () => (await import('./TitleDialog.tsx')).TitleDialog)

interface TopicWayProps {
  readonly view: View
  /** null: not here yet, or not any more */
  readonly question: (Message & { readonly topic: Topic }) | null
  readonly onBack: () => void
}

/** The way back to the others, and what can be done with a topic as a whole. */
export const TopicWay = (props: TopicWayProps) => {
  const live = useLive()
  const [renaming, rename] = createSignal(false)
  const { conversation } = props.view
  const names = () =>
    props.question?.by === live.account && !(props.view.state as { closed?: boolean }).closed ? props.question : null
  const tends = () => (mayTend(props.view.state, live.account) ? props.question : null)
  const call = ({ seq, text, mentions }: Message, title: string) =>
    live.wish(conversation, {
      type: 'message.edit',
      target: seq,
      text,
      title,
      ...(mentions.length > 0 && { mentions: [...mentions] }),
    })
  const close = ({ seq, topic }: Message) =>
    live.wish(conversation, { type: topic?.closed ? 'topic.reopen' : 'topic.close', target: seq })
  return (
    <div class="board-way">
      <Button tone="quiet" size="small" icon={ArrowLeft} onClick={() => props.onBack()}>
        {t('board.all')}
      </Button>
      <span class="board-way-on">
        <Show when={names()}>
          {(question) => (
            <>
              <Button size="small" icon={Pencil} onClick={() => rename(true)}>
                {t('board.rename')}
              </Button>
              <Show when={renaming()}>
                <TitleDialog
                  title={question().topic.title}
                  onChange={(title) => call(question(), title)}
                  onClose={() => rename(false)}
                />
              </Show>
            </>
          )}
        </Show>
        <Show when={tends()}>
          {(question) => (
            <Button size="small" icon={question().topic.closed ? LockOpen : Lock} onClick={() => close(question())}>
              {question().topic.closed ? t('board.reopen') : t('board.close')}
            </Button>
          )}
        </Show>
      </span>
    </div>
  )
}

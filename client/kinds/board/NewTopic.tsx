import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { createEffect, createSignal, onMount, Show } from 'solid-js'
import { LONGEST_TITLE } from '../../../shared/kinds/thread/index.ts'
import type { View } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { Composer } from '../composer/Composer.tsx'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'

interface NewTopicProps {
  readonly view: View
  readonly onBack: () => void
  /** it is in the log */
  readonly onMade: (topic: number) => void
}

/** Where one asks: what it is about, and the first message. */
export const NewTopic = (props: NewTopicProps) => {
  const live = useLive()
  let page!: HTMLDivElement
  const [title, setTitle] = createSignal('')
  const [said, setSaid] = createSignal<number | null>(null)
  const newest = () =>
    props.view.lines.reduce((seq, line) => Math.max(seq, line.line === 'message' ? line.message.seq : 0), 0)
  onMount(() => page.querySelector('input')?.focus())
  createEffect(() => {
    const since = said()
    if (since === null) return
    if (props.view.failed.length > 0 || live.connection() !== 'ready') return props.onBack()
    const made = props.view.lines.find(
      (line) =>
        line.line === 'message' &&
        line.status === 'logged' &&
        line.message.seq > since &&
        line.message.by === live.account &&
        line.message.topic?.title === title().trim(),
    )
    if (made?.line === 'message') props.onMade(made.message.seq)
  })
  const writes = () => sideOf(props.view.kind).writes(props.view.state, live.account)
  return (
    <div class="board-write" ref={page}>
      <div class="board-scroll">
        <div class="board-column">
          <div class="board-way">
            <Button tone="quiet" size="small" icon={ArrowLeft} onClick={() => props.onBack()}>
              {t('board.all')}
            </Button>
          </div>
          <h2 class="board-title">{t('board.begin')}</h2>
          <Show when={writes()} fallback={<p class="soft">{t('group.closed')}</p>}>
            <TextField
              label={t('board.title')}
              hint={t('board.titleHint')}
              value={title()}
              onValue={setTitle}
              maxLength={LONGEST_TITLE}
              required={true}
              autocomplete="off"
            />
            <p class="soft board-hint">{t('board.first')}</p>
          </Show>
        </div>
      </div>
      <Show when={writes()}>
        <Composer
          conversation={props.view.conversation}
          kind={props.view.kind}
          state={props.view.state}
          into={{ title: title() }}
          replyTo={null}
          answered={null}
          onReplyTo={() => undefined}
          editing={null}
          onDone={() => undefined}
          onSaid={() => setSaid(newest())}
          onEditLast={() => undefined}
        />
      </Show>
    </div>
  )
}

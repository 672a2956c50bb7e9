import Bookmark from 'lucide-solid/icons/bookmark'
import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { KeptMessage } from './KeptMessage.tsx'
import { showSaved } from './shown.ts'

interface SavedDialogProps {
  readonly onOpen: (conversation: ConversationId, seq: number) => void
}

/** What this account saved for later, over all conversations. */
export const SavedDialog = (props: SavedDialogProps) => (
  <Dialog open={true} onClose={() => showSaved(false)} title={t('kept.saved')}>
    <Saved onOpen={props.onOpen} />
  </Dialog>
)

/** So many conversations at a time: each is looked into for the words of what was saved. */
const AT_ONCE = 10

const Saved = (props: SavedDialogProps) => {
  const live = useLive()
  const [most, setMost] = createSignal(AT_ONCE)
  /** Those last spoken in come first; those that one has left, at the end. */
  const conversations = createMemo(
    () => {
      const order = live.rows().map(({ conversation }) => conversation)
      const place = (id: ConversationId) => (order.includes(id) ? order.indexOf(id) : order.length)
      const ids = Object.keys(live.sync.self.kept) as ConversationId[]
      return ids.sort((one, other) => place(one) - place(other))
    },
    [],
    { equals: (one, other) => one.join() === other.join() },
  )
  return (
    <>
      <For
        each={conversations().slice(0, most())}
        fallback={
          <EmptyState icon={Bookmark} title={t('kept.noSaved')}>
            {t('kept.noSavedBody')}
          </EmptyState>
        }
      >
        {(conversation) => <SavedIn conversation={conversation} onOpen={props.onOpen} />}
      </For>
      <Show when={conversations().length > most()}>
        <Button onClick={() => setMost(most() + AT_ONCE)}>{t('kept.more')}</Button>
      </Show>
    </>
  )
}

const SavedIn = (props: SavedDialogProps & { readonly conversation: ConversationId }) => {
  const live = useLive()
  const row = () => live.row(props.conversation)
  const title = () => {
    const known = row()
    return known ? sideOf(known.kind).title(known, live) : t('kept.somewhere')
  }
  const seqs = () => {
    live.rows() // tells of every change, of what is kept too
    return (live.sync.self.kept[props.conversation] ?? []).toSorted((one, other) => other - one)
  }
  const quotes = useQuotes(props.conversation, seqs)
  const jump = (seq: number) => {
    showSaved(false)
    props.onOpen(props.conversation, seq)
  }
  return (
    <section class="group-of-people" aria-label={title()}>
      <h3>{title()}</h3>
      <ul class="kept-list">
        <For each={seqs()}>
          {(seq) => (
            <KeptMessage message={quotes()[seq] ?? null} onJump={() => jump(seq)}>
              <Button
                size="small"
                tone="quiet"
                onClick={() =>
                  live.wish(live.self, { type: 'message.unkeep', conversation: props.conversation, message: seq })
                }
              >
                {t('messages.unkeep')}
              </Button>
            </KeptMessage>
          )}
        </For>
      </ul>
    </section>
  )
}

/** The words of messages, wherever they lie. Nobody has read the conversation by that: nobody looks at its newest. */
const useQuotes = (conversation: ConversationId, seqs: () => readonly number[]) => {
  const { sync } = useLive()
  const opened = sync.open(conversation, { anchor: 'newest', visible: () => false })
  const [quotes, setQuotes] = createSignal(opened.view().quotes)
  onCleanup(opened.on(() => setQuotes(opened.view().quotes)))
  onCleanup(() => opened.close())
  for (const seq of seqs()) opened.quote(seq)
  return quotes
}

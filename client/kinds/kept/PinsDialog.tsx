import Pin from 'lucide-solid/icons/pin'
import { createEffect, For, Show, untrack } from 'solid-js'
import type { Opened, View } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { KeptMessage } from './KeptMessage.tsx'
import { showPins } from './shown.ts'

interface PinsDialogProps {
  readonly view: View
  readonly opened: Opened
  readonly onJump: (seq: number) => void
}

/** What is pinned in a conversation, the last pinned first. */
export const PinsDialog = (props: PinsDialogProps) => (
  <Dialog open={true} onClose={() => showPins(null)} title={t('kept.pinned')}>
    <Pins {...props} />
  </Dialog>
)

const Pins = (props: PinsDialogProps) => {
  const live = useLive()
  const pins = () => ((props.view.state as { pins?: readonly number[] } | null)?.pins ?? []).toReversed()
  const may = () => sideOf(props.view.kind).pins(props.view.state, live.account)
  const asked = new Set<number>()
  createEffect(() => {
    for (const seq of pins().filter((one) => !asked.has(one))) {
      asked.add(seq) // asking tells the view, and that runs this again
      untrack(() => props.opened.quote(seq))
    }
  })
  const jump = (seq: number) => {
    showPins(null)
    props.onJump(seq)
  }
  return (
    <ul class="kept-list">
      <For
        each={pins()}
        fallback={
          <li>
            <EmptyState icon={Pin} title={t('kept.noPins')}>
              {t('kept.noPinsBody')}
            </EmptyState>
          </li>
        }
      >
        {(seq) => (
          <KeptMessage message={props.view.quotes[seq] ?? null} onJump={() => jump(seq)}>
            <Show when={may()}>
              <Button
                size="small"
                tone="quiet"
                onClick={() => live.wish(props.view.conversation, { type: 'message.unpin', target: seq })}
              >
                {t('messages.unpin')}
              </Button>
            </Show>
          </KeptMessage>
        )}
      </For>
    </ul>
  )
}

import Undo2 from 'lucide-solid/icons/undo-2'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import type { Bulk } from '../../../../../shared/protocol/bulks.ts'
import { Button } from '../../../../ui/Button.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { number, t } from '../../../../words/index.ts'
import { useLive } from '../../../live.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import type { Begun } from './begun.ts'
import { picked } from './picked.ts'
import { bulkWords } from './said.tsx'
import './bulk.css'

/** How far it is with what was begun with several, what came of it, and the way back; not while others are chosen. */
export const BulkStrip = (props: { readonly begun: Begun }) => (
  <Show when={(picked().size === 0 || props.begun.bulk()?.running) && props.begun.bulk()}>
    {(bulk) => (
      <section class="bulk-strip" aria-label={t('bulk.last')}>
        <Words bulk={bulk()} />
        <Show when={bulk().running}>
          <progress max={bulk().total} value={bulk().done + bulk().refused} aria-label={t('bulk.last')} />
        </Show>
        <Show when={!bulk().running}>
          <div class="bulk-strip-deeds">
            <Button size="small" onClick={() => props.begun.show(true)}>
              {t('bulk.results')}
            </Button>
            <Show when={bulk().undoable}>
              <Button size="small" icon={Undo2} onClick={() => void props.begun.undo()}>
                {t('bulk.undo')}
              </Button>
            </Show>
            <IconButton size="small" icon={X} label={t('bulk.putAway')} onClick={() => props.begun.putAway()} />
          </div>
        </Show>
        <Show when={props.begun.shown()}>
          <BulkDialog begun={props.begun} bulk={bulk()} />
        </Show>
      </section>
    )}
  </Show>
)

const Words = (props: { readonly bulk: Bulk }) => {
  const live = useLive()
  const through = () => props.bulk.done + props.bulk.refused
  return (
    <p role="status">
      <b dir="auto">{bulkWords(props.bulk, live)}</b>{' '}
      <Show
        when={!props.bulk.running}
        fallback={<span>{t('bulk.progress', number(through()), number(props.bulk.total))}</span>}
      >
        <span class="bulk-count">
          {t('bulk.done', props.bulk.done)}
          <Show when={props.bulk.refused > 0}>
            {' · '}
            <span class="bulk-refused">{t('bulk.refused', props.bulk.refused)}</span>
          </Show>
        </span>
      </Show>
    </p>
  )
}

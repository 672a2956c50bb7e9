import ArrowRightLeft from 'lucide-solid/icons/arrow-right-left'
import CircleDot from 'lucide-solid/icons/circle-dot'
import Flag from 'lucide-solid/icons/flag'
import Tags from 'lucide-solid/icons/tags'
import UserPlus from 'lucide-solid/icons/user-plus'
import X from 'lucide-solid/icons/x'
import Zap from 'lucide-solid/icons/zap'
import { createSignal, For, Show } from 'solid-js'
import type { ConversationId } from '../../../../../shared/kernel/ids.ts'
import { MOST_AT_ONCE } from '../../../../../shared/protocol/bulks.ts'
import { Button, type Icon } from '../../../../ui/Button.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { toast } from '../../../../ui/Toast.tsx'
import { t } from '../../../../words/index.ts'
import { askForAll, type BulkQuestion, pickAll, picked, pickNone } from './picked.ts'
import './bulk.css'

const DEEDS: readonly (readonly [BulkQuestion, Icon])[] = [
  ['assign', UserPlus],
  ['stage', CircleDot],
  ['priority', Flag],
  ['tags', Tags],
  ['transfer', ArrowRightLeft],
  ['macros', Zap],
]

interface BulkBarProps {
  readonly shown: readonly ConversationId[]
  /** are there more that fit than are shown? */
  readonly more: boolean
  readonly fetchAll: (most: number) => Promise<readonly ConversationId[]>
}

/** How many are chosen, how to choose more of them, and what can be done with all of these. */
export const BulkBar = (props: BulkBarProps) => {
  const [busy, setBusy] = createSignal(false)
  const all = async () => {
    setBusy(true)
    const ids = await props.fetchAll(MOST_AT_ONCE).catch(() => null)
    setBusy(false)
    if (!ids) return toast(t('queue.failed'), { tone: 'warning' })
    pickAll(ids)
    if (ids.length === MOST_AT_ONCE) toast(t('bulk.most', MOST_AT_ONCE))
  }
  return (
    <Show when={picked().size > 0}>
      <section class="bulk-bar" aria-label={t('bulk.bar')}>
        <p class="bulk-line">
          <b role="status">{t('bulk.picked', picked().size)}</b>
          <Show when={props.shown.some((id) => !picked().has(id))}>
            <Button size="small" tone="quiet" onClick={() => pickAll(props.shown)}>
              {t('bulk.shown')}
            </Button>
          </Show>
          <Show when={props.more}>
            <Button size="small" tone="quiet" busy={busy()} onClick={() => void all()}>
              {t('bulk.all')}
            </Button>
          </Show>
          <span class="bulk-clear">
            <IconButton size="small" icon={X} label={t('bulk.clear')} onClick={pickNone} />
          </span>
        </p>
        <div class="bulk-deeds">
          <For each={DEEDS}>
            {([question, icon]) => (
              <Button size="small" icon={icon} onClick={() => askForAll(question)}>
                {t(`bulk.${question as 'assign'}`)}
              </Button>
            )}
          </For>
        </div>
      </section>
    </Show>
  )
}

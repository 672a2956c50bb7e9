import Bookmark from 'lucide-solid/icons/bookmark'
import Settings2 from 'lucide-solid/icons/settings-2'
import Users from 'lucide-solid/icons/users'
import { createSignal, For, Show } from 'solid-js'
import { MOST_COUNTED } from '../../../../../shared/protocol/views.ts'
import { copyOf } from '../../../../ui/drawn.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { number, t } from '../../../../words/index.ts'
import { type Asked, type List, listsOf, presetIn } from '../asked.ts'
import type { Counts } from '../holding.ts'
import { KeepDialog } from './KeepDialog.tsx'
import type { Kept } from './kept.ts'
import { ManageDialog } from './ManageDialog.tsx'
import './views.css'

interface ListsProps {
  readonly asked: Asked
  readonly counts: Counts | null
  readonly kept: Kept
  readonly open: string | null
  readonly onAsk: (asked: Asked) => void
}

const few = (count: number) => (count >= MOST_COUNTED ? `${number(MOST_COUNTED - 1)}+` : number(count))

/** The lists that most people want, and those that were kept under a name, each with how much is in it. */
export const Lists = (props: ListsProps) => {
  const [shown, show] = createSignal<'keep' | 'manage' | null>(null)
  const base = () => `/queue${props.open ? `/${props.open}` : ''}`
  const lists = () => listsOf(props.kept.views(), props.asked)
  const isHere = (list: List) =>
    list.view ? props.asked.view === list.view.id : !props.asked.view && presetIn(props.asked) === list.preset
  const countOf = ({ view, preset }: List): string => {
    if (view) return view.count === null ? '' : few(view.count)
    return preset && props.counts ? number(props.counts[preset]) : ''
  }
  return (
    <div class="queue-lists">
      <nav class="queue-presets" aria-label={t('queue.presets')}>
        <For each={lists()}>
          {(list, at) => (
            <a
              href={`${base()}${list.search}`}
              aria-current={isHere(list) ? 'page' : undefined}
              title={at() < 9 ? t('view.key', number(at() + 1)) : undefined}
            >
              <Show when={list.view} fallback={t(`queue.preset.${list.preset ?? 'open'}`)}>
                {(view) => (
                  <>
                    <Show when={view().desk}>{copyOf(Users, 14)}</Show>
                    <span class="one-line" dir="auto">
                      {view().name}
                    </span>
                  </>
                )}
              </Show>
              <span class="queue-count">{countOf(list)}</span>
            </a>
          )}
        </For>
      </nav>
      <span class="queue-lists-deeds">
        <IconButton size="small" icon={Bookmark} label={t('view.keep')} onClick={() => show('keep')} />
        <Show when={props.kept.views().length > 0}>
          <IconButton size="small" icon={Settings2} label={t('view.manage')} onClick={() => show('manage')} />
        </Show>
      </span>
      <Show when={shown() === 'keep'}>
        <KeepDialog kept={props.kept} asked={props.asked} onAsk={props.onAsk} onClose={() => show(null)} />
      </Show>
      <Show when={shown() === 'manage'}>
        <ManageDialog kept={props.kept} asked={props.asked} onClose={() => show(null)} />
      </Show>
    </div>
  )
}

import Bookmark from 'lucide-solid/icons/bookmark'
import MessageSquarePlus from 'lucide-solid/icons/message-square-plus'
import { createMemo, createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { later } from '../../ui/later.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { remember, remembered, t } from '../../words/index.ts'
import { showSaved } from '../kept/shown.ts'
import { useLive } from '../live.tsx'
import { beginning, showBeginning } from '../people/shown.ts'
import { sideOf } from '../sides.tsx'
import { tellFirsts } from '../welcome/firsts.ts'
import { countsOf, type Filter, fits, goesBy, isFilter } from './filters.ts'
import { ListRows } from './ListRows.tsx'
import { ListSieve } from './ListSieve.tsx'
import { Nothing } from './Nothing.tsx'
import './list.css'

const NewConversation = later(async () => (await import('../people/NewConversation.tsx')).NewConversation)

interface ConversationListProps {
  readonly open: string | null
  readonly onOpen: (conversation: ConversationId) => void
}

const KEY = 'list'

interface Shown {
  readonly filter: Filter
  readonly ids: readonly ConversationId[]
  /** the open one, where it was let through: it does not vanish while one reads it */
  readonly stays: string | null
}

/** All conversations, the last moved on top; those kept on top before them. */
export const ConversationList = (props: ConversationListProps) => {
  const live = useLive()
  let list!: HTMLElement
  tellFirsts(live)
  const [typed, setTyped] = createSignal('')
  const last = remembered(KEY)
  const [filter, setFilter] = createSignal<Filter>(isFilter(last) ? last : 'all')
  const choose = (wanted: Filter) => {
    remember(KEY, wanted)
    setFilter(wanted)
  }
  const mentioned = createMemo(
    () => new Set<string>(live.notices().flatMap(({ reason, about }) => (reason === 'mention' ? about : []))),
  )
  const counts = createMemo(() => countsOf(live.rows(), mentioned()))
  const shown = createMemo<Shown>(
    (before) => {
      const [through, words, open] = [filter(), typed().trim(), props.open]
      const stays = before.filter === through && before.stays === open ? open : null
      const rows = live
        .rows()
        .filter(
          (row) =>
            (row.conversation === stays || fits(through, row, mentioned())) &&
            (words === '' || goesBy(sideOf(row.kind).title(row, live), words)),
        )
      const favourites = rows.filter(({ tuned }) => tuned.favourite)
      const ids = [...favourites, ...rows.filter(({ tuned }) => !tuned.favourite)].map(
        ({ conversation }) => conversation,
      )
      return { filter: through, ids, stays: ids.some((id) => id === open) ? open : null }
    },
    { filter: filter(), ids: [], stays: null },
  )
  const focusRows = () => list.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus()
  return (
    <nav class="list" aria-label={t('messages.list')} ref={list}>
      <header class="list-head">
        {/* the page has one first heading: that of the open conversation, else this one */}
        <Dynamic component={props.open ? 'h2' : 'h1'}>{t('frame.messages')}</Dynamic>
        <IconButton icon={Bookmark} label={t('kept.saved')} onClick={() => showSaved(true)} />
        <IconButton icon={MessageSquarePlus} label={t('people.begin')} onClick={() => showBeginning(true)} />
      </header>
      <Show when={live.begun() || live.rows().length > 0} fallback={<SkeletonRows rows={7} label={t('list.coming')} />}>
        <Show when={live.rows().length > 0}>
          <ListSieve
            typed={typed()}
            onTyped={setTyped}
            onDown={focusRows}
            filter={filter()}
            onFilter={choose}
            counts={counts()}
          />
        </Show>
        <Show
          when={shown().ids.length > 0}
          fallback={
            <Nothing
              filter={live.rows().length > 0 ? filter() : 'all'}
              typed={typed().trim()}
              onBegin={() => showBeginning(true)}
              onAll={() => {
                setTyped('')
                choose('all')
              }}
            />
          }
        >
          <ListRows
            ids={shown().ids}
            open={props.open}
            mentioned={mentioned()}
            onUp={() => list.querySelector<HTMLElement>('.list-find input')?.focus()}
          />
        </Show>
      </Show>
      <Show when={beginning()}>
        <NewConversation onClose={() => showBeginning(false)} onOpen={props.onOpen} />
      </Show>
    </nav>
  )
}

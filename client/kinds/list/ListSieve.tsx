import Search from 'lucide-solid/icons/search'
import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import { IconButton } from '../../ui/IconButton.tsx'
import { count, t } from '../../words/index.ts'
import { FILTERS, type Filter } from './filters.ts'

interface ListSieveProps {
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** on into the rows */
  readonly onDown: () => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly counts: Readonly<Record<Filter, number>>
}

/** Fewer conversations: by their name, and by what is to be done there. */
export const ListSieve = (props: ListSieveProps) => {
  const key = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') props.onDown()
    else if (event.key === 'Escape' && props.typed !== '') props.onTyped('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const said = (filter: Filter) => (filter === 'all' ? 0 : props.counts[filter])
  return (
    <div class="list-sieve">
      <div class="list-find">
        <Search size={18} aria-hidden="true" />
        <input
          type="text"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          class="list-find-input"
          aria-label={t('list.find')}
          placeholder={t('list.find')}
          value={props.typed}
          onInput={(event) => props.onTyped(event.currentTarget.value)}
          onKeyDown={key}
        />
        <Show when={props.typed}>
          <IconButton icon={X} size="small" tip={false} label={t('list.clear')} onClick={() => props.onTyped('')} />
        </Show>
      </div>
      <fieldset class="list-filters">
        <legend class="unseen">{t('list.show')}</legend>
        <For each={FILTERS}>
          {(filter) => (
            <button
              type="button"
              class="list-filter"
              aria-pressed={props.filter === filter}
              onClick={() => props.onFilter(filter)}
            >
              {t(`list.filters.${filter}`)}
              <Show when={said(filter) > 0}>
                <span class="unseen">{t('list.counted', said(filter))}</span>
                <span class="list-filter-count" aria-hidden="true">
                  {count(said(filter))}
                </span>
              </Show>
            </button>
          )}
        </For>
      </fieldset>
    </div>
  )
}

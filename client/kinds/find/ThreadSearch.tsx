import Search from 'lucide-solid/icons/search'
import { onCleanup, Show } from 'solid-js'
import { IconButton } from '../../ui/IconButton.tsx'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import { searched, setSearched } from './open.ts'
import type { ThreadSearchProps } from './SearchPanel.tsx'

const SearchPanel = later(async () => (await import('./SearchPanel.tsx')).SearchPanel)

/** The button in a thread's head, and what it opens: a search through this conversation. */
export const ThreadSearch = (props: ThreadSearchProps) => {
  const open = () => searched() === props.view.conversation
  onCleanup(() => setSearched(null))
  return (
    <>
      <IconButton
        icon={Search}
        label={t('find.here')}
        aria-expanded={open()}
        onClick={() => setSearched(open() ? null : props.view.conversation)}
      />
      <Show when={open()}>
        <SearchPanel {...props} />
      </Show>
    </>
  )
}

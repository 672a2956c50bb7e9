import Search from 'lucide-solid/icons/search'
import { onCleanup } from 'solid-js'
import { SHORTEST_SEARCH } from '../../../shared/protocol/search.ts'
import { t } from '../../words/index.ts'

/** Whoever goes on typing is not finished. */
const PAUSE = 300

/** Words to look for among the public posts; told a moment after the last letter, and (empty) when they are taken back. */
export const SearchField = (props: { readonly onSearch: (words: string) => void }) => {
  let timer = 0
  const tell = (typed: string) => {
    clearTimeout(timer)
    const words = typed.trim()
    timer = window.setTimeout(() => props.onSearch(words.length < SHORTEST_SEARCH ? '' : words), PAUSE)
  }
  onCleanup(() => clearTimeout(timer))
  return (
    <search class="input-row">
      <span class="input-start">
        <Search size={18} aria-hidden={true} />
      </span>
      <input
        class="input"
        type="search"
        aria-label={t('post.search')}
        placeholder={t('post.search')}
        maxLength={100}
        dir="auto"
        onInput={(event) => tell(event.currentTarget.value)}
      />
    </search>
  )
}

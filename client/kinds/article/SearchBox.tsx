import Search from 'lucide-solid/icons/search'
import { LONGEST_QUESTION } from '../../../shared/protocol/articles.ts'
import { t } from '../../words/index.ts'

/** Where one says what one looks for. */
export const SearchBox = (props: { readonly value: string; readonly onType: (words: string) => void }) => (
  <search class="input-row help-search">
    <span class="input-start">
      <Search size={20} aria-hidden={true} />
    </span>
    <input
      class="input"
      type="search"
      aria-label={t('article.search')}
      placeholder={t('article.searchHint')}
      maxLength={LONGEST_QUESTION}
      value={props.value}
      dir="auto"
      autocomplete="off"
      enterkeyhint="search"
      onInput={(event) => props.onType(event.currentTarget.value)}
    />
  </search>
)

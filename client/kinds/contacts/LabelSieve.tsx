import Star from 'lucide-solid/icons/star'
import Tag from 'lucide-solid/icons/tag'
import { For } from 'solid-js'
import { t } from '../../words/index.ts'
import { EVERYBODY, type Which } from './sieve.ts'

interface LabelSieveProps {
  readonly labels: readonly string[]
  readonly which: Which
  readonly onChoose: (which: Which) => void
}

/** Which contacts are shown: everybody, the favourites, or those of one label. */
export const LabelSieve = (props: LabelSieveProps) => {
  const isLabel = (label: string) => props.which.of === 'label' && props.which.label === label
  return (
    <fieldset class="chips">
      <legend class="unseen">{t('contacts.page.sieve')}</legend>
      <button
        type="button"
        class="chip"
        aria-pressed={props.which.of === 'everybody'}
        onClick={() => props.onChoose(EVERYBODY)}
      >
        {t('contacts.page.everybody')}
      </button>
      <button
        type="button"
        class="chip"
        aria-pressed={props.which.of === 'favourites'}
        onClick={() => props.onChoose({ of: 'favourites' })}
      >
        <Star size={16} aria-hidden="true" />
        {t('contacts.page.favourites')}
      </button>
      <For each={props.labels}>
        {(label) => (
          <button
            type="button"
            class="chip"
            aria-pressed={isLabel(label)}
            onClick={() => props.onChoose(isLabel(label) ? EVERYBODY : { of: 'label', label })}
          >
            <Tag size={16} aria-hidden="true" />
            <span dir="auto">{label}</span>
          </button>
        )}
      </For>
    </fieldset>
  )
}

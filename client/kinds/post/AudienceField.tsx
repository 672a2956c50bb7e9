import Globe from 'lucide-solid/icons/globe'
import Lock from 'lucide-solid/icons/lock'
import { createUniqueId, For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { PostAudience } from '../../../shared/kinds/post/index.ts'
import { t } from '../../words/index.ts'

interface AudienceFieldProps {
  readonly value: PostAudience
  readonly onValue: (audience: PostAudience) => void
  /** it was for contacts before: then it stays so */
  readonly narrow?: boolean
}

const ICONS = { contacts: Lock, public: Globe } as const

/** For whose eyes it is: one of two, each with what it means. */
export const AudienceField = (props: AudienceFieldProps) => {
  const name = createUniqueId()
  return (
    <fieldset class="audience">
      <legend>{t('post.audience')}</legend>
      <For each={['contacts', 'public'] as const}>
        {(audience) => (
          <label class="audience-choice">
            <input
              type="radio"
              name={name}
              value={audience}
              checked={props.value === audience}
              disabled={props.narrow && audience === 'public'}
              onChange={() => props.onValue(audience)}
            />
            <Dynamic component={ICONS[audience]} size={18} aria-hidden={true} />
            <span>
              <strong>{t(`post.${audience}`)}</strong>
              <span class="soft">{t(`post.${audience}Hint`)}</span>
            </span>
          </label>
        )}
      </For>
      <Show when={props.narrow}>
        <p class="soft">{t('post.narrowHint')}</p>
      </Show>
    </fieldset>
  )
}

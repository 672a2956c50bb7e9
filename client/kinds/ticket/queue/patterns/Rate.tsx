import TrendingUp from 'lucide-solid/icons/trending-up'
import { Show } from 'solid-js'
import type { FailureRate } from '../../../../../shared/protocol/patterns.ts'
import { copyOf } from '../../../../ui/drawn.ts'
import { number, t } from '../../../../words/index.ts'
import { rateParts } from './pattern.ts'
import './patterns.css'

const WORDS = {
  lately: (count: number) => t('pattern.lately', count),
  before: (usual: string) => t('pattern.before', usual),
  others: (usual: string) => t('pattern.others', usual),
  number,
}

/** How often something fails, against its own past and against others. */
export const rateWords = (rate: FailureRate): string => rateParts(rate, WORDS).join(' · ')

/** How often the thing fails that a ticket is about. */
export const Rate = (props: { readonly rate: FailureRate }) => (
  <>
    <Show when={props.rate.sooner}>
      <p class="pattern-sooner" title={t('pattern.soonerHint')}>
        {copyOf(TrendingUp, 16)} {t('pattern.sooner')}
      </p>
    </Show>
    <p class="soft">{rateWords(props.rate)}</p>
  </>
)

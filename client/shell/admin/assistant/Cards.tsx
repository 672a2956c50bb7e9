import { For } from 'solid-js'
import type { BotFigures } from '../../../../shared/protocol/assistant.ts'
import { number, roughly, t } from '../../../words/index.ts'
import { lasting } from './lasting.ts'
import { budgetOf, share } from './told.ts'

interface Card {
  readonly title: string
  readonly value: string
  /** what is counted */
  readonly says: string
}

const cardsOf = ({ whole, today }: BotFigures): readonly Card[] => {
  const { asked, answered, helped, unhelped, solved, alone, ripe, stayed, first, took, read, written, cost } = whole
  const over = Object.values(whole.reasons).reduce((sum, times) => sum + times, 0)
  const part = (some: number, all: number, says: string) =>
    all === 0 ? says : `${t('assistant.of', number(some), number(all))}: ${says}`
  const [left, most] = budgetOf(today)
  const waited = (one: typeof first) =>
    one ? t('assistant.says.waited', lasting(one.p95)) : t('assistant.says.waitedNone')
  return [
    {
      title: t('assistant.card.answered'),
      value: share(answered, asked),
      says: part(answered, asked, t('assistant.says.answered')),
    },
    {
      title: t('assistant.card.helped'),
      value: share(helped, helped + unhelped),
      says: part(helped, helped + unhelped, t('assistant.says.helped')),
    },
    {
      title: t('assistant.card.alone'),
      value: share(alone, solved),
      says: part(alone, solved, t('assistant.says.alone')),
    },
    {
      title: t('assistant.card.stayed'),
      value: share(stayed, ripe),
      says: part(stayed, ripe, t('assistant.says.stayed')),
    },
    { title: t('assistant.card.over'), value: number(over), says: t('assistant.says.over') },
    { title: t('assistant.card.first'), value: first ? lasting(first.median) : '–', says: waited(first) },
    { title: t('assistant.card.took'), value: took ? lasting(took.median) : '–', says: waited(took) },
    {
      title: t('assistant.card.tokens'),
      value: roughly(read + written),
      says: t('assistant.says.tokens', number(read), number(written)),
    },
    ...(cost === null
      ? []
      : [
          {
            title: t('assistant.card.cost'),
            value: number(Math.round(cost * 100) / 100),
            says: t('assistant.says.cost'),
          },
        ]),
    {
      title: t('assistant.card.today'),
      value: left,
      says: t('assistant.says.today', most),
    },
  ]
}

/** What counts most, each with what it counts. */
export const Cards = (props: { readonly of: BotFigures }) => (
  <dl class="assistant-cards">
    <For each={cardsOf(props.of)}>
      {(card) => (
        <div class="sheet assistant-card">
          <dt>{card.title}</dt>
          <dd>{card.value}</dd>
          <dd class="soft">{card.says}</dd>
        </div>
      )}
    </For>
  </dl>
)

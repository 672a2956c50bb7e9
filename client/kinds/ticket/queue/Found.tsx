import { createResource, For, type ParentProps, Show } from 'solid-js'
import type { Filter, TicketCard } from '../../../../shared/protocol/queue.ts'
import { language, t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { queryOf } from './asked.ts'
import { stageName } from './named.ts'

interface FoundProps {
  readonly title: string
  readonly filter: Filter
  readonly but: string
  readonly pathTo: (conversation: string) => string
}

const MOST = 5

/** The first few of what is found; nothing where there is none. */
export const Found = (props: FoundProps) => {
  const { api } = useLive()
  const query = () => JSON.stringify({ ...queryOf({ filter: props.filter, sort: 'said' }), limit: String(MOST + 1) })
  const [found] = createResource(query, (asked) =>
    api.queue({ query: JSON.parse(asked) }).then(
      ({ items }) => items,
      () => [],
    ),
  )
  const others = () => (found.latest ?? []).filter(({ conversation }) => conversation !== props.but).slice(0, MOST)
  return (
    <Show when={others().length > 0}>
      <section class="queue-section">
        <h3>{props.title}</h3>
        <ul class="queue-found">
          <For each={others()}>{(card) => <OneFound card={card} href={props.pathTo(card.conversation)} />}</For>
        </ul>
      </section>
    </Show>
  )
}

export const OneFound = (props: ParentProps<{ readonly card: TicketCard; readonly href: string }>) => (
  <li class="queue-one">
    <a href={props.href}>
      <span dir="auto">{props.card.title}</span>
      <span class="soft">
        {props.card.number} · {stageName(null, props.card.stage, language())}
        <Show when={props.card.others > 0}> · {t('near.others', props.card.others)}</Show>
      </span>
    </a>
    {props.children}
  </li>
)

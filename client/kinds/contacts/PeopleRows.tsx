import { For, type JSX, Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { PersonRow } from './PersonRow.tsx'

const WAYS = {
  'contact.accept': 'people.accept',
  'contact.decline': 'people.decline',
  'contact.boost': 'people.boost',
  'contact.cancel': 'people.cancel',
  'contact.unblock': 'people.unblock',
} as const

interface PeopleRowsProps {
  readonly head: JSX.Element
  readonly rows: readonly Row[]
  /** a line about how they stand to one */
  readonly line?: (row: Row) => string
  /** what can be done about each of them, the likeliest first */
  readonly ways: readonly (keyof typeof WAYS)[]
  /** the first of the ways is what most people want */
  readonly primary?: boolean
}

/** People below each other, and what to do about each; nothing where there are none. */
export const PeopleRows = (props: PeopleRowsProps) => {
  const live = useLive()
  return (
    <Show when={props.rows.length > 0}>
      <section class="requests">
        {props.head}
        <ul>
          <For each={props.rows}>
            {(row) => (
              <PersonRow row={row} line={props.line?.(row) ?? ''}>
                <For each={props.ways}>
                  {(type, at) => (
                    <Button
                      size="small"
                      {...(props.primary && at() === 0 && { tone: 'primary' as const })}
                      onClick={() => live.wish(row.conversation, { type })}
                    >
                      {t(WAYS[type])}
                    </Button>
                  )}
                </For>
              </PersonRow>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

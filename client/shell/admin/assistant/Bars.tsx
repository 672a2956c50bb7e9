import { For, Show } from 'solid-js'
import { number } from '../../../words/index.ts'

interface BarsProps {
  readonly title: string
  /** the longest first */
  readonly rows: readonly (readonly [name: string, times: number])[]
}

/** How often each, as lines beside each other; the number says it too. */
export const Bars = (props: BarsProps) => (
  <Show when={props.rows.length > 0}>
    <section class="assistant-bars">
      <h2>{props.title}</h2>
      <dl>
        <For each={props.rows}>
          {([name, times]) => (
            <div>
              <dt dir="auto">{name}</dt>
              <dd>
                <span class="assistant-bar" style={{ '--share': times / props.rows[0]![1] }} aria-hidden="true" />
                <span>{number(times)}</span>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  </Show>
)

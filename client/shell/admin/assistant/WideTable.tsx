import { For, type JSX } from 'solid-js'

interface WideTableProps {
  readonly id: string
  readonly title: string
  /** what stands above each column */
  readonly columns: readonly string[]
  /** its rows */
  readonly children: JSX.Element
}

/** Figures in rows, under a title; where there is little room they are pushed aside, by keys too. */
export const WideTable = (props: WideTableProps) => (
  <div class="assistant-part">
    <h2 id={props.id}>{props.title}</h2>
    <section class="assistant-wide" aria-labelledby={props.id} tabindex="0">
      <table>
        <thead>
          <tr>
            <For each={props.columns}>{(column) => <th scope="col">{column}</th>}</For>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  </div>
)

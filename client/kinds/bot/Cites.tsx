import { For } from 'solid-js'
import type { Cite } from '../../../shared/kinds/thread/index.ts'
import { number } from '../../words/index.ts'
import { pathOf } from '../article/index.tsx'
import './bot.css'

/** Articles as they were when they were shown: each leads to that version, which says whether there is a newer one. */
export const Cites = (props: { readonly label: string; readonly cites: readonly Cite[] }) => (
  <nav class="cites" aria-label={props.label}>
    <span class="cites-label" aria-hidden="true">
      {props.label}
    </span>
    <ol>
      <For each={props.cites}>
        {(cite, at) => (
          <li>
            <a class="cite" href={pathOf(cite.slug, cite.version)}>
              <span class="cite-number">{number(at() + 1)}</span>
              <span class="cite-title" dir="auto">
                {cite.title}
              </span>
            </a>
          </li>
        )}
      </For>
    </ol>
  </nav>
)

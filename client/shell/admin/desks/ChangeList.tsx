import { For, Show } from 'solid-js'
import type { Change } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { number, t } from '../../../words/index.ts'
import { pathWords, valueWords } from './paths.ts'
import './changes.css'

const said = (path: string, value: Change['before']): string => {
  if (value === undefined) return t('desks.nothing')
  if (typeof value === 'object') return value.join(', ')
  return valueWords(path, value) ?? (typeof value === 'number' ? number(value) : String(value))
}

interface ChangeListProps {
  readonly changes: readonly Change[]
  /** they know what their parts are called */
  readonly before: Desk
  readonly after: Desk
}

/** What becomes another, each with what it was. */
export const ChangeList = (props: ChangeListProps) => (
  <Show when={props.changes.length > 0} fallback={<p class="soft">{t('desks.noChanges')}</p>}>
    <ul class="desks-changes">
      <For each={props.changes}>
        {(change) => (
          <li>
            <span class="soft">{pathWords(change.path, change.after === undefined ? props.before : props.after)}</span>
            <span class="desks-change">
              <del>
                <bdi>{said(change.path, change.before)}</bdi>
              </del>
              <span aria-hidden="true"> → </span>
              <ins>
                <bdi>{said(change.path, change.after)}</bdi>
              </ins>
            </span>
          </li>
        )}
      </For>
    </ul>
  </Show>
)

import { For, Show } from 'solid-js'
import type { AuditEntry } from '../../../../shared/protocol/audit.ts'
import { moment, t } from '../../../words/index.ts'
import { differences } from './differences.ts'
import type { Names } from './names.ts'
import { actionWords, fieldWords, valueWords } from './said.ts'
import './audit.css'

/** One line: what was changed of whom, when and by whom, and each field as it was and became. */
export const EntryLine = (props: {
  readonly entry: AuditEntry
  readonly names: Names
  readonly about?: boolean
  readonly onAbout?: () => void
}) => {
  const said = (field: string, value: unknown) => valueWords(props.entry.action, field, value, props.names)
  const actor = () => (props.entry.actor ? (props.entry.actor.name ?? t('audit.nobody')) : t('audit.house'))

  return (
    <li class="audit-entry">
      <p class="audit-what">
        <strong>{actionWords(props.entry.action)}</strong>
        <Show when={props.about && props.entry.called}>
          <Show when={props.onAbout} fallback={<bdi>{props.entry.called}</bdi>}>
            {(look) => (
              <button type="button" class="audit-called" onClick={() => look()()}>
                <bdi>{props.entry.called}</bdi>
              </button>
            )}
          </Show>
        </Show>
      </p>
      <Show when={differences(props.entry.before, props.entry.after).length > 0}>
        <dl class="audit-facts">
          <For each={differences(props.entry.before, props.entry.after)}>
            {({ field, before, after }) => (
              <div>
                <dt>{fieldWords(props.entry.action, field)}</dt>
                <dd>
                  <Show when={props.entry.before}>
                    <del>
                      <bdi>{said(field, before)}</bdi>
                    </del>
                    <span aria-hidden="true"> → </span>
                  </Show>
                  <Show when={props.entry.after || !props.entry.before}>
                    <ins>
                      <bdi>{said(field, after)}</bdi>
                    </ins>
                  </Show>
                  <Show when={!props.entry.after && props.entry.before}>
                    <ins>{t('audit.nothing')}</ins>
                  </Show>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <p class="audit-by">
        {moment(props.entry.at)} · <bdi>{actor()}</bdi>
        <Show when={props.entry.address}> · {t('audit.address', props.entry.address)}</Show>
      </p>
    </li>
  )
}

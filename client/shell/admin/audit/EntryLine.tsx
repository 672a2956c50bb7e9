import { For, Show } from 'solid-js'
import { ROLES, type Role } from '../../../../shared/kernel/actor.ts'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import type { AuditEntry } from '../../../../shared/protocol/audit.ts'
import { placeName, usePlaces } from '../../../kinds/places/index.tsx'
import { moment, number, t } from '../../../words/index.ts'
import { differences } from './differences.ts'
import './audit.css'

/** Of a scope: null says that there is no bound. */
const NULL_IS_ALL = ['desks', 'places']
const nothingOf = (field: string) => (field === 'until' ? t('staff.suspend.ever') : t('audit.nothing'))

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)

/** What was done, in words where there are some. */
export const actionWords = (action: string): string =>
  t(`audit.action.${action}` as 'audit.action.role.changed') ?? action
const fieldWords = (field: string): string => t(`audit.field.${field}` as 'audit.field.role') ?? field

/** One line: what was changed of whom, when and by whom, and each field as it was and became. */
export const EntryLine = (props: {
  readonly entry: AuditEntry
  readonly about?: boolean
  readonly onAbout?: () => void
}) => {
  const places = usePlaces()
  const placeWords = (id: string) => {
    const place = places()?.get(id as PlaceId)
    return place ? placeName(place) : t('staff.scope.somewhere')
  }
  const said = (field: string, value: unknown): string => {
    if (value === undefined) return t('audit.nothing')
    if (value === null) return NULL_IS_ALL.includes(field) ? t('audit.all') : nothingOf(field)
    if (field === 'role' && isRole(value)) return t(`staff.role.${value}`)
    if (field === 'sort') return t(`places.sort.${value}` as 'places.sort.room') ?? String(value)
    if (field === 'parent') return placeWords(String(value))
    if (typeof value === 'number') return field === 'until' ? moment(value) : number(value)
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
    if (Array.isArray(value)) {
      const list = field === 'places' ? value.map(placeWords) : value.map(String)
      return list.join(', ') || t('audit.nothing')
    }
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
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
                <dt>{fieldWords(field)}</dt>
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

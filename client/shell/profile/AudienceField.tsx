import { For, type JSX } from 'solid-js'
import { AUDIENCES, type ProfileField } from '../../../shared/kernel/profile.ts'
import { t } from '../../words/index.ts'
import type { createForm } from '../form.ts'
import type { Entered } from './form.ts'

interface AudienceFieldProps {
  readonly form: ReturnType<typeof createForm<Entered>>
  readonly of: ProfileField
  readonly children: JSX.Element
}

/** A part of the profile, and beside it for whom it is. */
export const AudienceField = (props: AudienceFieldProps) => {
  const chosen = () => props.form.values[`to.${props.of}`]
  return (
    <div class="edit-field">
      {props.children}
      <select
        class="input"
        aria-label={t('person.form.forWhom', t(`person.fields.${props.of}`))}
        onChange={(event) => props.form.field(`to.${props.of}`).onValue(event.currentTarget.value)}
      >
        <For each={AUDIENCES}>
          {(audience) => (
            <option value={audience} selected={audience === chosen()}>
              {t(`person.form.audiences.${audience}`)}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}

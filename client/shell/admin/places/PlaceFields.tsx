import { LONGEST_PLACE, PLACE_SORTS, type PlaceSort } from '../../../../shared/kernel/place.ts'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import type { createForm } from '../../form.ts'

export interface Entered extends Record<string, string> {
  readonly name: string
  readonly nameBn: string
  readonly sort: PlaceSort
}

const tooLong = (said: string) => (said.trim().length > LONGEST_PLACE ? t('places.admin.longName') : undefined)

/** A sentence per field that is not right yet. */
export const wrongIn = ({ name, nameBn }: Entered) => {
  const wrong = { name: name.trim() ? tooLong(name) : t('form.required'), nameBn: tooLong(nameBn) }
  return Object.fromEntries(Object.entries(wrong).flatMap(([field, said]) => (said ? [[field, said]] : [])))
}

export const wishOf = ({ name, nameBn, sort }: Entered) => ({ name, nameBn: nameBn.trim() || null, sort })

/** What a place is called, in both languages, and what it is. */
export const PlaceFields = (props: { readonly form: ReturnType<typeof createForm<Entered>> }) => {
  const sort = () => props.form.field('sort')
  return (
    <>
      <TextField {...props.form.field('name')} label={t('places.admin.name')} dir="auto" autocomplete="off" />
      <TextField
        {...props.form.field('nameBn')}
        label={t('places.admin.nameBn')}
        optional={true}
        lang="bn"
        dir="auto"
        autocomplete="off"
      />
      <SelectField
        label={t('places.admin.sort')}
        value={sort().value as PlaceSort}
        options={PLACE_SORTS.map((value) => ({ value, label: t(`places.sort.${value}`) }))}
        onValue={(value) => sort().onValue(value)}
      />
    </>
  )
}

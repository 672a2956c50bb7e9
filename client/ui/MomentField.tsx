import { splitProps } from 'solid-js'
import { TextField, type TextFieldProps } from './TextField.tsx'

interface MomentFieldProps extends Omit<TextFieldProps, 'type' | 'value' | 'onValue' | 'min' | 'max'> {
  /** in ms since 1970; null: nothing is entered */
  readonly value: number | null
  readonly onValue: (value: number | null) => void
  readonly min?: number
}

/** As the device's picker writes it: by the clock on this wall, without a zone. */
const written = (at: number): string => {
  const here = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return here.toISOString().slice(0, 16)
}

const read = (text: string): number | null => {
  const at = new Date(text).getTime()
  return Number.isNaN(at) ? null : at
}

/** A day and a time, by the device's own picker. */
export const MomentField = (props: MomentFieldProps) => {
  const [own, rest] = splitProps(props, ['value', 'onValue', 'min'])
  return (
    <TextField
      {...rest}
      type="datetime-local"
      value={own.value === null ? '' : written(own.value)}
      min={own.min === undefined ? undefined : written(own.min)}
      onValue={(text) => own.onValue(read(text))}
    />
  )
}

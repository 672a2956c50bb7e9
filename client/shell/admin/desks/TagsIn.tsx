import { createEffect, createSignal, on } from 'solid-js'
import { TextField } from '../../../ui/TextField.tsx'
import { useWrong } from './context.ts'
import { tagsIn } from './entered.ts'
import type { InputProps } from './inputs.tsx'

/** Short words, with commas between them. */
export const TagsIn = (props: InputProps<string[] | undefined> & { readonly needed?: boolean }) => {
  const wrong = useWrong()
  const [typed, setTyped] = createSignal((props.of.value ?? []).join(', '))
  createEffect(
    on(
      () => props.of.value,
      (tags = []) => tagsIn(typed()).join() !== tags.join() && setTyped(tags.join(', ')),
      { defer: true },
    ),
  )
  return (
    <TextField
      label={props.label}
      {...(props.hint !== undefined && { hint: props.hint })}
      optional={!props.needed}
      value={typed()}
      onValue={(said) => {
        setTyped(said)
        const tags = tagsIn(said)
        props.of.put(tags.length > 0 || props.needed ? tags : undefined)
      }}
      error={wrong(props.of) ?? wrong(props.of, '0')}
      autocomplete="off"
      dir="auto"
    />
  )
}

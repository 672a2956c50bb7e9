import { batch, createSignal } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { RefusalCode } from '../../shared/kernel/refusal.ts'
import { why } from '../words/index.ts'

type Values = Record<string, string>
type Said = Record<string, string | undefined>
type Wrong<V extends Values> = Partial<Record<keyof V & string, string>>

interface FormOptions<V extends Values> {
  readonly start: V
  /** a sentence per field that is not right yet */
  readonly check: (values: V) => Wrong<V>
  readonly send: (values: V) => Promise<unknown>
  /** the field that a refusal is about: it is said there instead of above the form */
  readonly about?: Partial<Record<RefusalCode, keyof V & string>>
}

let pressed = false
if (typeof addEventListener === 'function') {
  addEventListener('pointerdown', () => (pressed = true), { capture: true })
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressed = false), { capture: true })
}

/** Not while a button is held down: an error that appears then would push the button away from under the finger. */
const afterPress = (run: () => void) => {
  if (pressed) addEventListener('pointerup', () => setTimeout(run), { once: true })
  else run()
}

/**
 * A form that says what is wrong where it is wrong: a field when it is left, all of them when it is sent, and then
 * goes to the first. What is being corrected is looked at again with every letter, so that an error goes when it is cured.
 */
export const createForm = <V extends Values>({ start, check, send, about = {} }: FormOptions<V>) => {
  const [values, setValues] = createStore<Values>({ ...start })
  const [wrong, setWrong] = createStore<Said>({})
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)

  const now = () => ({ ...unwrap(values) }) as V
  const look = (name: keyof V & string) => setWrong(name, check(now())[name])
  const toFirstWrong = (form: HTMLFormElement) => {
    // after the errors are in the page, so that they are read with the field
    queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  const refuse = (refused: unknown, form: HTMLFormElement) => {
    const code = (refused as { code?: RefusalCode } | null)?.code
    const field = code && about[code]
    if (!field) return setFailure(refused as object)
    setWrong(field, why(refused))
    toFirstWrong(form)
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    const form = event.currentTarget as HTMLFormElement
    const found = check(now())
    batch(() => {
      setWrong(reconcile({ ...found } as Said))
      setFailure(undefined)
    })
    if (Object.values(found).some(Boolean)) return toFirstWrong(form)
    setBusy(true)
    try {
      await send(now())
    } catch (refused) {
      refuse(refused, form)
    } finally {
      setBusy(false)
    }
  }

  return {
    values: values as V,
    busy,
    failure,
    submit,
    /** Everything empty again. */
    reset: () =>
      batch(() => {
        setValues(reconcile({ ...start } as Values))
        setWrong(reconcile({} as Said))
      }),
    /** What a field of that name needs. Spread it: it keeps up. */
    field: (name: keyof V & string) => ({
      name,
      get value() {
        return values[name] ?? ''
      },
      get error() {
        return wrong[name]
      },
      onValue: (value: string) => {
        setValues(name, value)
        if (wrong[name]) look(name)
      },
      onBlur: () => {
        if (values[name] !== '') afterPress(() => look(name))
      },
    }),
  }
}

import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** A pointer that has not moved for so long is not about to press anything. */
const REST = 2_500

/** Whether nobody is about to press something here: until then nothing may slip away from under the pointer. */
export const createStillness = () => {
  const [still, setStill] = createSignal(true)
  let timer = 0
  const rest = () => {
    clearTimeout(timer)
    setStill(true)
  }
  onCleanup(() => clearTimeout(timer))
  return {
    still: still as Accessor<boolean>,
    stir: () => {
      setStill(false)
      clearTimeout(timer)
      timer = window.setTimeout(rest, REST)
    },
    rest,
  }
}

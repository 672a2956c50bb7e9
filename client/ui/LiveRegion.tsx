import { createSignal } from 'solid-js'

const [said, setSaid] = createSignal('')
let odd = false
let timer = 0

/** Time enough to be read out. What stays longer would be found by whoever reads through the page. */
const STAYS = 4_000

/** Has something read out that the eye sees without help: a new message, say. */
export const announce = (text: string): void => {
  odd = !odd
  // The same words twice in a row are read twice only if they differ: by a space that nobody hears.
  setSaid(odd ? text : `${text}\u00A0`)
  clearTimeout(timer)
  timer = window.setTimeout(() => setSaid(''), STAYS)
}

/** Where `announce` speaks: once, at the end of the page. */
export const LiveRegion = () => (
  <div class="unseen" aria-live="polite" aria-atomic="true">
    {said()}
  </div>
)

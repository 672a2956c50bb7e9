import { createRoot, getOwner, onCleanup } from 'solid-js'

/**
 * Draws much at once. When it is given up, it is taken apart only after what comes in its place was painted: nobody
 * should wait for that.
 */
export const takenApartLate = <Drawn>(draw: () => Drawn): Drawn => {
  const { drawn, takeApart } = createRoot((takeApart) => ({ drawn: draw(), takeApart }), getOwner())
  onCleanup(() => requestAnimationFrame(() => setTimeout(takeApart)))
  return drawn
}

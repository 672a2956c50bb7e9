import { createSignal } from 'solid-js'

type Layers = typeof import('./layer/index.ts')

const [layers, setLayers] = createSignal<Layers | null>(null)
let coming: Promise<Layers> | null = null

/** The menus, once they are here. */
export { layers }

/** Fetches them. A first view is drawn without: nobody opens a menu before there is something to see. */
export const fetchLayers = async (): Promise<void> => {
  coming ??= import('./layer/index.ts')
  try {
    const come = await coming
    setLayers(() => come)
  } catch (error) {
    coming = null // the next press tries again
    throw error
  }
}

import { createContext } from 'solid-js'

/** Where the picture of whoever goes by a seed is to be had; null: it is not known, or there is none. */
export const Faces = createContext<(seed: string) => string | null>(() => null)

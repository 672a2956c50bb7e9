import { type Accessor, createContext, useContext } from 'solid-js'
import { type Language, language } from '../../words/index.ts'

const Tongue = createContext<Accessor<Language>>()

/** In which language a desk speaks here, where that is not the reader's: whoever looks after it reads both. */
export const TongueProvider = Tongue.Provider

export const useTongue = (): Accessor<Language> => useContext(Tongue) ?? language

import { createIndexedStore } from '../indexed-store.ts'
import { storeContract } from './store-contract.ts'

/** Runs one sentence of the contract in the browser; answers what went wrong. */
const run = async (sentence: string): Promise<string | null> => {
  const name = `contract ${sentence}`
  try {
    await storeContract[sentence]!(() => createIndexedStore(name))
    return null
  } catch (error) {
    return String(error)
  }
}

Object.assign(globalThis, { run })

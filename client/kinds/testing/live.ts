import { createComponent, createRoot } from 'solid-js'
import type { Sync } from '../../sync/index.ts'
import { type Live, LiveProvider, useLive } from '../live.tsx'

type Api = Partial<Record<keyof Live['api'], (...given: never[]) => Promise<unknown>>>

/** What the views of the kinds see of an account's conversations, over a device of the stage. */
export const liveOver = (sync: Sync, api: Api = {}): { readonly live: Live; end(): void } =>
  createRoot((end) => {
    let live: Live | undefined
    createComponent(LiveProvider, {
      sync,
      api: api as Live['api'],
      get children() {
        live = useLive()
        return null
      },
    })
    if (!live) throw new Error('Nothing came alive')
    return { live, end }
  })

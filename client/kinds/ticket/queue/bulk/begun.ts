import { createSignal, onCleanup } from 'solid-js'
import type { ConversationId } from '../../../../../shared/kernel/ids.ts'
import { Refusal } from '../../../../../shared/kernel/refusal.ts'
import { SECOND } from '../../../../../shared/kernel/time.ts'
import type { Bulk, BulkDeed } from '../../../../../shared/protocol/bulks.ts'
import { toast } from '../../../../ui/Toast.tsx'
import { remember, remembered, why } from '../../../../words/index.ts'
import type { Live } from '../../../live.tsx'

/** How often it is asked how far it is. */
const EVERY = SECOND / 2
const KEY = 'bulk-put-away'

/** What was done last with several tickets: how far it is, and what came of it. */
export const createBegun = (api: Live['api'], onEnd: () => void) => {
  const [bulk, setBulk] = createSignal<Bulk | null>(null)
  const [shown, show] = createSignal(false)
  let timer = 0
  let gone = false

  const follow = (id: string) => {
    clearTimeout(timer)
    timer = window.setTimeout(async () => {
      const now = await api.bulk({ params: { id } }).catch(() => null)
      if (gone || bulk()?.id !== id) return
      if (now) setBulk(now.bulk)
      if (!now || now.bulk.running) follow(id)
      else onEnd()
    }, EVERY)
  }
  const take = async (began: Promise<Bulk>): Promise<boolean> => {
    try {
      const one = await began
      setBulk(one)
      follow(one.id)
      return true
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      toast(why(error), { tone: 'warning' })
      return false
    }
  }
  // what goes on, or can still be put back, is there again after the page was left
  void api.bulks({}).then(
    ([last]) => {
      if (!last || gone || bulk() || (!last.running && (!last.undoable || remembered(KEY) === last.id))) return
      setBulk(last)
      if (last.running) follow(last.id)
    },
    () => undefined,
  )
  onCleanup(() => {
    gone = true
    clearTimeout(timer)
  })
  return {
    bulk,
    shown,
    show,
    begin: (deed: BulkDeed, tickets: readonly ConversationId[]) =>
      take(api.beginBulk({ body: { deed, tickets: [...tickets] } })),
    async undo() {
      const last = bulk()
      if (last?.undoable) await take(api.undoBulk({ params: { id: last.id } }))
    },
    async again() {
      const last = bulk()
      if (last && !last.running && last.refused > 0) await take(api.repeatBulk({ params: { id: last.id } }))
    },
    putAway() {
      remember(KEY, bulk()?.id ?? '')
      show(false)
      setBulk(null)
    },
  }
}
export type Begun = ReturnType<typeof createBegun>

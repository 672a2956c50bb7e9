import { createSignal, onCleanup } from 'solid-js'
import { Refusal } from '../../../../../shared/kernel/refusal.ts'
import { SECOND } from '../../../../../shared/kernel/time.ts'
import type { Column, View } from '../../../../../shared/protocol/views.ts'
import { toast } from '../../../../ui/Toast.tsx'
import { remember, remembered, why } from '../../../../words/index.ts'
import type { Live } from '../../../live.tsx'
import { type Asked, queryOf } from '../asked.ts'
import { columnsIn } from './columns.ts'

/** What moves often is counted again only so often. */
const PAUSE = 5 * SECOND
const KEY = 'queue-columns'

/** As an address says it, and as it is kept. */
const said = (asked: Asked): Record<string, string> => queryOf(asked) as Record<string, string>

/** The lists that somebody keeps, and those that others share with them. */
export const createKept = (api: Live['api']) => {
  const [views, setViews] = createSignal<readonly View[] | null>(null)
  const [own, setOwn] = createSignal(remembered(KEY)?.split(',') ?? [])
  let planned = 0
  const read = () => api.views({}).then(setViews, () => undefined)
  /** Whatever it is, it is shown as it is afterwards. */
  const change = async (done: Promise<unknown>): Promise<boolean> => {
    try {
      await done
      await read()
      return true
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      toast(why(error), { tone: 'warning' })
      return false
    }
  }
  const at = ({ view }: Pick<Asked, 'view'>) => (view && views()?.find(({ id }) => id === view)) || null
  onCleanup(() => clearTimeout(planned))
  return {
    views: () => views() ?? [],
    first: read().then(() => views()?.find(({ first }) => first) ?? null),
    at,
    soon() {
      planned ||= window.setTimeout(() => {
        planned = 0
        void read()
      }, PAUSE)
    },
    async keep(name: string, desk: string | null, asked: Asked): Promise<string | null> {
      const body = { name, desk, query: said(asked), columns: [...columnsIn(at(asked)?.columns ?? own())] }
      const kept = api.keepView({ body })
      return (await change(kept)) ? (await kept).id : null
    },
    rename: ({ id }: View, name: string) => change(api.changeView({ params: { id }, body: { name } })),
    share: ({ id }: View, desk: string | null) => change(api.changeView({ params: { id }, body: { desk } })),
    update: ({ id }: View, asked: Asked) => change(api.changeView({ params: { id }, body: { query: said(asked) } })),
    drop: ({ id }: View) => change(api.dropView({ params: { id } })),
    order: (ids: readonly string[]) => change(api.orderViews({ body: { views: [...ids] } })),
    beginWith: (view: string | null) => change(api.firstView({ body: { view } })),
    columns: (asked: Asked): readonly Column[] => columnsIn(at(asked)?.columns ?? own()),
    /** Of a list of one's own, they are kept with it; else on this device. */
    choose(asked: Asked, columns: readonly Column[]) {
      const view = at(asked)
      if (view?.yours) return void change(api.changeView({ params: { id: view.id }, body: { columns: [...columns] } }))
      remember(KEY, columns.join())
      setOwn([...columns])
    },
  }
}
export type Kept = ReturnType<typeof createKept>

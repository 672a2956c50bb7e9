import { type Accessor, createSignal } from 'solid-js'
import { inLanguage, type Label } from '../../../../shared/kinds/ticket/desk/index.ts'
import { language } from '../../../words/index.ts'
import type { Live } from '../../live.tsx'

interface WorkDesk {
  readonly id: string
  readonly version: number
  readonly name: Label
}

const [desks, setDesks] = createSignal<readonly WorkDesk[]>([])

/** The desks at which whoever looks works: those there are to choose from. Asked for with each look at the queue. */
export const workDesks: Accessor<readonly WorkDesk[]> = desks

export const fetchWorkDesks = (api: Live['api']): void => void api.workDesks({}).then(setDesks, () => undefined)

/** What a desk is called; its own id where it is not one of theirs. */
export const deskName = (id: string): string => {
  const desk = desks().find((one) => one.id === id)
  return desk ? inLanguage(desk.name, language()) : id
}

import { createResource, Match, Switch } from 'solid-js'
import { EMPTY_DESK } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { KeptDesk, WholeDesk } from '../../../../shared/protocol/kept-desks.ts'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { DeskEditor } from './DeskEditor.tsx'
import { createShelf } from './kept.ts'

export interface OneDeskProps {
  readonly account: string
  readonly desk: string
  readonly list: { readonly desks: readonly KeptDesk[] }
  readonly onBack: () => void
  readonly onChanged: () => void
}

/** One desk, as it is published; one that is being added is on this device alone. */
export const OneDesk = (props: OneDeskProps) => {
  const { accounts } = useSession()
  const shelf = createShelf(localStorage, props.account, props.desk)
  const begins = !props.list.desks.some(({ id }) => id === props.desk) && shelf.read()?.base === null
  const fresh: WholeDesk = { id: props.desk, version: 0, retiredAt: null, config: EMPTY_DESK, versions: [] }
  const [whole] = createResource(async () => (begins ? fresh : accounts.keptDesk({ params: { desk: props.desk } })))
  return (
    <Switch fallback={<SkeletonRows rows={8} label={t('frame.loading')} />}>
      <Match when={whole.error}>{(failure) => <Failure of={failure()} />}</Match>
      <Match when={whole.latest}>{(there) => <DeskEditor {...props} whole={there()} shelf={shelf} />}</Match>
    </Switch>
  )
}

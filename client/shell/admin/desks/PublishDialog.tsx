import { Show } from 'solid-js'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { WholeDesk } from '../../../../shared/protocol/kept-desks.ts'
import { toast } from '../../../ui/Toast.tsx'
import { number, t } from '../../../words/index.ts'
import { DeedDialog } from '../../DeedDialog.tsx'
import { useSession } from '../../session.ts'
import { ChangeList } from './ChangeList.tsx'
import { useEditing } from './context.ts'

interface PublishDialogProps {
  readonly desk: string
  readonly onClose: () => void
  readonly onPublished: (now: WholeDesk) => void
  /** somebody was faster, with this */
  readonly onLate: (now: WholeDesk) => void
}

/** Says once more what changes, and for whom. */
export const PublishDialog = (props: PublishDialogProps) => {
  const { accounts } = useSession()
  const editing = useEditing()
  const params = { desk: props.desk }
  const isNew = () => editing.base().version === null

  const publish = async (): Promise<undefined> => {
    const [base, config] = [editing.made(), editing.draft()]
    try {
      const now = await (base === null
        ? accounts.addDesk({ body: { id: props.desk, config } })
        : accounts.changeDesk({ params, body: { base, config } }))
      toast(t('desks.published', number(now.version)), { tone: 'success' })
      props.onPublished(now)
    } catch (refused) {
      if (!(refused instanceof Refusal && refused.code === 'desk.changed')) throw refused
      props.onLate(await accounts.keptDesk({ params }))
    }
  }
  return (
    <DeedDialog
      size="large"
      title={isNew() ? t('desks.publishNew') : t('desks.publishTitle')}
      description={isNew() ? t('desks.publishNewBody') : t('desks.publishBody')}
      action={t('desks.publish')}
      onDeed={publish}
      onClose={props.onClose}
    >
      <Show when={!isNew()}>
        <ChangeList changes={editing.changes()} before={editing.base().config} after={editing.draft()} />
      </Show>
    </DeedDialog>
  )
}

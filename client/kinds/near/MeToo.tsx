import Users from 'lucide-solid/icons/users'
import { createSignal } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { join } from './asking.ts'

interface MeTooProps {
  readonly api: Pick<Live['api'], 'command'>
  readonly report: ConversationId
  readonly joined: boolean
  /** which it is, where there are several */
  readonly number?: string
  readonly onChange: (joined: boolean) => void
}

/** Says that one has the same, and takes it back. */
export const MeToo = (props: MeTooProps) => {
  const [busy, setBusy] = createSignal(false)
  const press = async () => {
    const joins = !props.joined
    setBusy(true)
    try {
      await join(props.api, props.report, joins)
      toast(t(joins ? 'near.thanks' : 'near.left'), { tone: 'success' })
      props.onChange(joins)
    } catch (error) {
      toast(error instanceof Refusal ? why(error) : t('near.away'), { tone: 'warning' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      {...(!props.joined && { icon: Users })}
      busy={busy()}
      {...(props.number && { 'aria-label': t(props.joined ? 'near.leaveOf' : 'near.joinOf', props.number) })}
      onClick={() => void press()}
    >
      {t(props.joined ? 'near.leave' : 'near.join')}
    </Button>
  )
}

import { useBeforeLeave } from '@solidjs/router'
import { onCleanup } from 'solid-js'
import { confirmed } from '../../../ui/Confirm.tsx'
import { t } from '../../../words/index.ts'

/** Asks before somebody leaves what they have not published. It stays on this device, but nobody else has it. */
export const useLeaving = (unsaved: () => boolean): void => {
  useBeforeLeave((leaving) => {
    if (!unsaved() || leaving.defaultPrevented) return
    leaving.preventDefault()
    const [title, body, action] = [t('desks.leaveTitle'), t('desks.leaveBody'), t('desks.leave')]
    void confirmed({ title, body, action }).then((yes) => yes && leaving.retry(true))
  })
  const hold = (event: BeforeUnloadEvent) => unsaved() && event.preventDefault()
  addEventListener('beforeunload', hold)
  onCleanup(() => removeEventListener('beforeunload', hold))
}

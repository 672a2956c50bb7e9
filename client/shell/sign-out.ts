import { useNavigate } from '@solidjs/router'
import { confirmed } from '../ui/Confirm.tsx'
import { toast } from '../ui/Toast.tsx'
import { t, why } from '../words/index.ts'
import type { Session } from './session.ts'

/** Asks, signs out, and goes to the start. */
export const useSignOut = (session: Session) => {
  const navigate = useNavigate()
  return async () => {
    const sure = await confirmed({
      title: t('signOut.title'),
      body: t('signOut.body'),
      action: t('frame.signOut'),
    })
    if (!sure) return
    try {
      await session.signOut()
      navigate('/', { replace: true })
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
  }
}

import { changesWhatWasSaid } from '../../../shared/kinds/self/index.ts'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'

/** Says that a rule of the house holds back what somebody just wished: nothing of it is to be seen where it would be. */
export const tellHeld = (type: string): void => {
  const said = changesWhatWasSaid(type) ? t('moderation.heldChange') : t('moderation.heldWish')
  toast(type === 'contact.request' ? t('moderation.heldRequest') : said, { tone: 'warning' })
}

import { ENDING_WORDS, PRIORITY_WORDS, STAGE_WORDS } from '../../../../../shared/kinds/ticket/index.ts'
import type { Bulk, BulkDeed } from '../../../../../shared/protocol/bulks.ts'
import { language, t } from '../../../../words/index.ts'
import type { Live } from '../../../live.tsx'
import { deskName } from '../desks.ts'

const deedWords = (deed: BulkDeed, live: Pick<Live, 'name'>): string => {
  switch (deed.type) {
    case 'assign':
      return deed.to ? t('bulk.deed.assign', live.name(deed.to)) : t('bulk.deed.free')
    case 'prioritise':
      return t('bulk.deed.prioritise', PRIORITY_WORDS[deed.priority][language()])
    case 'move':
      return t('bulk.deed.move', STAGE_WORDS[deed.to][language()])
    case 'close':
      return t('bulk.deed.close', ENDING_WORDS[deed.ending][language()])
    case 'reopen':
      return t('bulk.deed.reopen')
    case 'tag':
      return t('bulk.deed.tag', [...deed.add.map((tag) => `+${tag}`), ...deed.remove.map((tag) => `−${tag}`)].join(' '))
    case 'transfer':
      return t('bulk.deed.transfer', deskName(deed.desk))
    case 'link':
      return t('bulk.deed.link')
    case 'macro':
      return t('bulk.deed.macro', deed.macro)
  }
}

/** What is or was done with several, in a few words. */
export const bulkWords = ({ deed, undoes }: Pick<Bulk, 'deed' | 'undoes'>, live: Pick<Live, 'name'>): string =>
  undoes ? t('bulk.back', deedWords(deed, live)) : deedWords(deed, live)

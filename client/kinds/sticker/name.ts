import { isKnownSticker, type Sticker, type StickerName } from '../../../shared/kinds/thread/index.ts'
import { t } from '../../words/index.ts'

/** What a sticker says, for whoever does not see it. */
export const nameOf = (sticker: Sticker): string =>
  isKnownSticker(sticker) ? t('sticker.said', t(`sticker.names.${sticker.name as StickerName}`)) : t('sticker.one')

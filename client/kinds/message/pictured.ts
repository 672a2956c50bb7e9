import { later } from '../../ui/later.tsx'

/** What few messages carry: had when the first of them is seen. The room for it is kept (message.css). */
export const PlaceCard = later(async () => (await import('../place/PlaceCard.tsx')).PlaceCard)
export const SurveyCard = later(async () => (await import('../survey/SurveyCard.tsx')).SurveyCard)
export const StickerView = later(async () => (await import('../sticker/StickerView.tsx')).StickerView)

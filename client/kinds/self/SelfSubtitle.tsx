import { t } from '../../words/index.ts'
import type { PartProps } from '../parts.tsx'

/** Nobody else is here, and that is the point of it. */
export const SelfSubtitle = (_: PartProps) => <span class="thread-subtitle">{t('notes.subtitle')}</span>

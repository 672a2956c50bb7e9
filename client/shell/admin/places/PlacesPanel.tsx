import MapPinned from 'lucide-solid/icons/map-pinned'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { t } from '../../../words/index.ts'

export const PlacesPanel = () => <EmptyState icon={MapPinned} title={t('admin.part.places')} />

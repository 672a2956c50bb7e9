import Compass from 'lucide-solid/icons/compass'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'

const NotFound = () => {
  useTitle(() => t('notFound.title'))
  return (
    <EmptyState
      icon={Compass}
      heading="h1"
      title={t('notFound.title')}
      action={
        <ButtonLink tone="primary" href="/">
          {t('notFound.action')}
        </ButtonLink>
      }
    >
      {t('notFound.body')}
    </EmptyState>
  )
}

export default NotFound

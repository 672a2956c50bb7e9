import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useTitle } from '../ui/title.ts'
import { t } from '../words/index.ts'

/** A page that was built anew since this one was opened asks for files that are gone. */
const isOutdated = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)

/** In place of what stopped working. The rest of the page goes on. */
export const Crash = (props: { readonly error: unknown; readonly again: () => void }) => {
  console.error(props.error)
  useTitle(() => t('failure.title'))
  return (
    <EmptyState
      icon={TriangleAlert}
      heading="h1"
      title={t('failure.title')}
      action={
        <>
          <Button tone="primary" onClick={() => location.reload()}>
            {t('action.reload')}
          </Button>
          {isOutdated(props.error) || <Button onClick={() => props.again()}>{t('action.retry')}</Button>}
        </>
      }
    >
      {isOutdated(props.error) ? t('failure.outdated') : t('failure.body')}
    </EmptyState>
  )
}

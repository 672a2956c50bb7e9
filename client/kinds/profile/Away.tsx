import CloudOff from 'lucide-solid/icons/cloud-off'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { t } from '../../words/index.ts'

/** A profile could not be had just now. */
export const Away = (props: { readonly again: () => void }) => (
  <EmptyState
    icon={CloudOff}
    heading="h1"
    title={t('person.away')}
    action={
      <Button tone="primary" onClick={props.again}>
        {t('person.again')}
      </Button>
    }
  />
)

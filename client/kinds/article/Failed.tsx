import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'

/** It could not be fetched, and may be asked for again. */
export const Failed = (props: { readonly onAgain: () => void }) => (
  <div class="help-failed" role="alert">
    <p>{t('article.failed')}</p>
    <Button onClick={() => props.onAgain()}>{t('article.again')}</Button>
  </div>
)

import CloudOff from 'lucide-solid/icons/cloud-off'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createSignal, Show } from 'solid-js'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useTitle } from '../ui/title.ts'
import { t } from '../words/index.ts'
import { isMissing, newReportId, reportOf } from './report.ts'
import './Crash.css'

/** In place of what stopped working. The rest of the page goes on. */
export const Crash = (props: { readonly error: unknown; readonly again: () => void }) => {
  const report = reportOf(props.error, { id: newReportId(), at: Date.now(), path: location.pathname })
  console.error(`${report.id}:`, props.error)
  const why = () => {
    if (!isMissing(props.error)) return 'body'
    return navigator.onLine ? 'outdated' : 'partAway'
  }
  useTitle(() => t('failure.title'))
  return (
    <EmptyState
      icon={why() === 'partAway' ? CloudOff : TriangleAlert}
      heading="h1"
      title={t('failure.title')}
      action={
        <>
          <Button tone="primary" onClick={() => location.reload()}>
            {t('action.reload')}
          </Button>
          <Show when={why() === 'body'}>
            <Button onClick={() => props.again()}>{t('action.retry')}</Button>
            <CopyReport id={report.id} text={report.text} />
          </Show>
        </>
      }
    >
      {t(`failure.${why()}`)}
    </EmptyState>
  )
}

/** For whoever is asked for help: a number to say, and what stands behind it to send. */
const CopyReport = (props: { readonly id: string; readonly text: string }) => {
  const [copied, setCopied] = createSignal(false)
  const copy = () =>
    navigator.clipboard?.writeText(props.text).then(
      () => setCopied(true),
      () => undefined, // the browser forbids it: the number can be read
    )
  return (
    <p class="crash-report soft">
      {t('failure.report')} <code>{props.id}</code>
      <Button size="small" tone="quiet" onClick={copy}>
        {copied() ? t('failure.copied') : t('failure.copy')}
      </Button>
    </p>
  )
}

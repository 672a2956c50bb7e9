import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, Show } from 'solid-js'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { t } from '../words/index.ts'
import { newVersion, takeNewVersion } from './version.ts'

/** Quietly: what is being read or written goes on for as long as somebody likes. */
export const VersionBanner = () => {
  const [later, setLater] = createSignal(false)
  return (
    <Show when={newVersion() && !later()}>
      <Banner
        icon={RefreshCw}
        bar={true}
        onDismiss={() => setLater(true)}
        action={
          <Button size="small" onClick={takeNewVersion}>
            {t('version.reload')}
          </Button>
        }
      >
        {t('version.ready')}
      </Banner>
    </Show>
  )
}

import { createResource, Match, Switch } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t, why } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'

/** The way back to a ticket, to be kept; made when it is asked for. */
export const LinkDialog = (props: { readonly conversation: ConversationId; readonly onClose: () => void }) => {
  const live = useLive()
  const [made] = createResource(() => live.api.ownGuestLink({ params: { conversation: props.conversation } }))
  const copy = (link: string) =>
    void navigator.clipboard.writeText(link).then(
      () => toast(t('guest.copied'), { tone: 'success' }),
      () => undefined,
    )
  return (
    <Dialog open={true} onClose={props.onClose} title={t('guest.linkTitle')} size="small">
      <div class="guest-link">
        <p>{t('guest.linkLead')}</p>
        <Switch fallback={<Spinner label={t('frame.loading')} />}>
          <Match when={made.state === 'errored'}>
            <Banner tone="warning">{made.error instanceof Refusal ? why(made.error) : t('failure.unreachable')}</Banner>
          </Match>
          <Match when={made.state === 'ready' && made()}>
            {(said) => (
              <>
                <TextField
                  label={t('guest.link')}
                  value={said().link}
                  onValue={() => undefined}
                  readOnly={true}
                  dir="ltr"
                  onFocus={(event) => event.currentTarget.select()}
                />
                <Button tone="primary" onClick={() => copy(said().link)}>
                  {t('guest.copy')}
                </Button>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Dialog>
  )
}

import { createResource, createSignal, For, Show } from 'solid-js'
import { changesBetween } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { WholeDesk } from '../../../../shared/protocol/kept-desks.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { moment, number, t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { ChangeList } from './ChangeList.tsx'
import './changes.css'

interface VersionsDialogProps {
  readonly whole: WholeDesk
  readonly onClose: () => void
  readonly onTake: (config: Desk) => void
}

/** Who published what and when. An earlier one can be looked at, and be the beginning of the next. */
export const VersionsDialog = (props: VersionsDialogProps) => {
  const { accounts } = useSession()
  const [looked, setLooked] = createSignal<number | null>(null)
  const [config] = createResource(looked, async (version) => {
    const found = await accounts.deskVersion({ params: { desk: props.whole.id, version: String(version) } })
    return found.config
  })
  const shown = () => (config.error || config.loading ? undefined : config())
  const take = (old: Desk) => {
    props.onTake(old)
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      size="large"
      title={t('desks.versions')}
      description={t('desks.versionsLead')}
      actions={<Button onClick={props.onClose}>{t('action.close')}</Button>}
    >
      <ol class="desks-versions">
        <For each={props.whole.versions}>
          {({ version, at, by }) => (
            <li>
              <div class="desks-version">
                <div>
                  <strong>{t('desks.version', number(version))}</strong>{' '}
                  <Show when={version === props.whole.version}>
                    <Badge tone="accent">{t('desks.now')}</Badge>
                  </Show>
                  <p class="soft">
                    {moment(at)} · {by ? <bdi>{by.name ?? t('desks.somebody')}</bdi> : t('desks.withHouse')}
                  </p>
                </div>
                <Show when={version !== props.whole.version}>
                  <Button
                    size="small"
                    aria-expanded={looked() === version}
                    onClick={() => setLooked(looked() === version ? null : version)}
                  >
                    {t('desks.look', number(version))}
                  </Button>
                </Show>
              </div>
              <Show when={looked() === version}>
                <div class="desks-looked">
                  <Failure of={config.error} />
                  <Show when={shown()} fallback={!config.error && <SkeletonRows rows={2} label={t('frame.loading')} />}>
                    {(old) => (
                      <>
                        <p class="soft">{t('desks.sinceThen')}</p>
                        <ChangeList
                          changes={changesBetween(old(), props.whole.config)}
                          before={old()}
                          after={props.whole.config}
                        />
                        <Button size="small" onClick={() => take(old())}>
                          {t('desks.take')}
                        </Button>
                      </>
                    )}
                  </Show>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Dialog>
  )
}

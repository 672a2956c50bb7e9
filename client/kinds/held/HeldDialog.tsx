import { Show } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { plain } from '../prose/plain.ts'
import { UnsentDialog } from '../unsent/UnsentDialog.tsx'
import type { HeldBack } from './held.ts'

const came = ({ outcome, asked }: HeldBack): string => {
  if (outcome === 'upheld') return t('moderation.upheld')
  if (outcome) return t('moderation.lapsed', why(new Refusal(outcome)))
  return asked ? t('moderation.asked') : t('moderation.waits')
}

/** What of one's own waits for a moderator: to ask for a look, to take back. */
export const HeldDialog = (props: { readonly held: readonly HeldBack[]; readonly onClose: () => void }) => {
  const live = useLive()
  return (
    <UnsentDialog
      title={t('moderation.heldTitle')}
      none={t('moderation.heldNone')}
      list={props.held}
      onClose={props.onClose}
    >
      {(one) => (
        <>
          <Show when={one.change}>
            <p class="soft">{t('moderation.aChange')}</p>
          </Show>
          <Show when={one.request}>
            <p class="soft">{t('moderation.aRequest')}</p>
          </Show>
          <Show when={one.text || !one.request}>
            <p class="unsent-text" dir="auto">
              {plain(one.text) || t('moderation.noWords')}
            </p>
          </Show>
          <p class="soft">{came(one)}</p>
          <p class="unsent-actions">
            <Show when={one.outcome === null && !one.asked}>
              <Button size="small" onClick={() => live.wish(live.self, { type: 'held.ask', held: one.held })}>
                {t('moderation.ask')}
              </Button>
            </Show>
            <Button size="small" onClick={() => live.wish(live.self, { type: 'held.withdraw', held: one.held })}>
              {one.outcome === null ? t('moderation.withdraw') : t('moderation.putAway')}
            </Button>
          </p>
        </>
      )}
    </UnsentDialog>
  )
}

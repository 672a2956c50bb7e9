import { For, Show } from 'solid-js'
import { COMINGS, type Planned, whoSays } from '../../../shared/kinds/thread/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { number, t } from '../../words/index.ts'
import { PersonLine } from '../message/PersonLine.tsx'

/** Who comes, who may, and who does not. */
export const ComingDialog = (props: { readonly meeting: Planned; readonly onClose: () => void }) => (
  <Dialog open={true} onClose={props.onClose} title={t('meeting.whoComes')} size="small">
    <For each={COMINGS}>
      {(coming) => (
        <section class="group-of-people" aria-label={t(`meeting.${coming}`)}>
          <h3>
            {t(`meeting.${coming}`)} · {number(whoSays(props.meeting, coming).length)}
          </h3>
          <Show when={whoSays(props.meeting, coming).length > 0} fallback={<p class="soft">{t('meeting.nobody')}</p>}>
            <ul class="people">
              <For each={whoSays(props.meeting, coming)}>{(account) => <PersonLine account={account} />}</For>
            </ul>
          </Show>
        </section>
      )}
    </For>
  </Dialog>
)

import { For, Show } from 'solid-js'
import { type Asked, votersOf } from '../../../shared/kinds/thread/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { number, t } from '../../words/index.ts'
import { PersonLine } from '../message/PersonLine.tsx'

/** Who chose what: everybody here may see it. */
export const VotersDialog = (props: { readonly poll: Asked; readonly onClose: () => void }) => (
  <Dialog open={true} onClose={props.onClose} title={t('poll.who')} size="small">
    <For each={props.poll.answers}>
      {(answer, place) => {
        const voters = () => votersOf(props.poll)[place()]!
        return (
          <section class="group-of-people" aria-label={answer}>
            <h3>
              <span dir="auto">{answer}</span> · {number(voters().length)}
            </h3>
            <Show when={voters().length > 0} fallback={<p class="soft">{t('poll.nobody')}</p>}>
              <ul class="people">
                <For each={voters()}>{(account) => <PersonLine account={account} />}</For>
              </ul>
            </Show>
          </section>
        )
      }}
    </For>
  </Dialog>
)

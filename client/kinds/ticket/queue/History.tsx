import { For, Show } from 'solid-js'
import type { AccountId } from '../../../../shared/kernel/ids.ts'
import type { Stored } from '../../../../shared/kernel/kind.ts'
import { describeTicket, type TicketEvent } from '../../../../shared/kinds/ticket/index.ts'
import type { Opened, View } from '../../../sync/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { language, moment, t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { Section } from './Section.tsx'

/** All that was done to it, the newest first. */
export const History = (props: { readonly view: View; readonly opened: Opened }) => {
  const live = useLive()
  const told = () =>
    props.view.lines
      .flatMap((line) => {
        if (line.line !== 'event') return []
        const event = line.event as Stored<TicketEvent>
        const name = (id: AccountId) => live.person(id)?.name ?? t('messages.somebody')
        const words = describeTicket(event, { language: language(), reader: live.account, name })
        return words ? [{ at: event.at, words }] : []
      })
      .reverse()
  return (
    <Section title={t('queue.history')}>
      <ol class="queue-history">
        <For each={told()}>
          {({ at, words }) => (
            <li>
              <span dir="auto">{words}</span>
              <time class="soft" datetime={new Date(at).toISOString()}>
                {moment(at)}
              </time>
            </li>
          )}
        </For>
      </ol>
      <Show when={!props.view.atStart}>
        <Button size="small" onClick={() => void props.opened.older().catch(() => undefined)}>
          {t('queue.earlier')}
        </Button>
      </Show>
    </Section>
  )
}

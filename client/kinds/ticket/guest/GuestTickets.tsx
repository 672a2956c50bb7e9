import { Navigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Ticket } from '../../../../shared/kinds/ticket/index.ts'
import { STAGE_WORDS } from '../../../../shared/kinds/ticket/told/index.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { language, t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import './guest.css'

/** All that a guest follows; where it is one, that. */
export const GuestTickets = () => {
  const live = useLive()
  const rows = () => live.rows().filter(({ kind }) => kind === 'ticket')
  return (
    <div class="page guest-tickets">
      <h1 class="page-title">{t('guest.mine')}</h1>
      <Show when={live.begun()} fallback={<SkeletonRows rows={2} label={t('frame.loading')} />}>
        <Show when={rows().length === 1}>
          <Navigate href={`/t/${rows()[0]!.conversation}`} />
        </Show>
        <ul>
          <For each={rows()}>
            {({ conversation, state }) => (
              <li>
                <a class="guest-ticket" href={`/t/${conversation}`}>
                  <b>{(state as Ticket).title}</b>
                  <span class="soft">
                    {(state as Ticket).number} · {STAGE_WORDS[(state as Ticket).stage][language()]}
                  </span>
                </a>
              </li>
            )}
          </For>
        </ul>
        <p>
          <ButtonLink href="/new">{t('guest.another')}</ButtonLink>
        </p>
      </Show>
    </div>
  )
}

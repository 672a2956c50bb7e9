import { useLocation, useNavigate } from '@solidjs/router'
import Inbox from 'lucide-solid/icons/inbox'
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import * as v from 'valibot'
import { ConversationId } from '../../../../shared/kernel/ids.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useTitle } from '../../../ui/title.ts'
import { t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { ProfileDialog } from '../../people/ProfileDialog.tsx'
import { profileShown } from '../../people/shown.ts'
import { type Asked, askedBy, askedIn, listsOf, queryOf, searchOf } from './asked.ts'
import { createBegun } from './bulk/begun.ts'
import { pickNone } from './bulk/picked.ts'
import { fetchWorkDesks } from './desks.ts'
import { createHolding } from './holding.ts'
import { useQueueKeys } from './pressing.ts'
import { QueueList } from './QueueList.tsx'
import { createKept } from './views/kept.ts'
import { Workbench } from './Workbench.tsx'
import '../../messages.css'
import '../ticket.css'
import './queue.css'

/** What is to be done, the ticket that is worked on, and what is known of it: beside each other, or one at a time. */
export const QueuePage = (props: { readonly conversation: string | null }) => {
  const live = useLive()
  const navigate = useNavigate()
  const location = useLocation()
  useTitle(() => t('queue.title'))
  const asked = createMemo(() => askedIn(location.query as Record<string, string>))
  const holding = createHolding(live, asked)
  const begun = createBegun(live.api, holding.soon)
  const kept = createKept(live.api)
  fetchWorkDesks(live.api)
  const open = () => {
    const parsed = v.safeParse(ConversationId, props.conversation)
    return parsed.success ? parsed.output : null
  }
  const pathTo = (conversation: string | null, now: Asked = asked()) =>
    `/queue${conversation ? `/${conversation}` : ''}${searchOf(now)}`
  const ask = (now: Asked) => navigate(pathTo(props.conversation, now), { replace: true, scroll: false })
  useQueueKeys({
    ids: () => holding.cards()?.map(({ conversation }) => conversation) ?? [],
    open,
    undo: () => void begun.undo(),
    goTo: (at) => {
      const list = listsOf(kept.views(), asked())[at]
      if (list) navigate(`/queue${props.conversation ? `/${props.conversation}` : ''}${list.search}`, { scroll: false })
    },
  })
  // whoever asks for nothing begins with what they chose to begin with
  if (searchOf(asked()) === '') void kept.first.then((view) => view && searchOf(asked()) === '' && ask(askedBy(view)))
  createEffect(on(() => JSON.stringify(queryOf(asked())), pickNone))
  createEffect(on(holding.counts, () => kept.soon(), { defer: true }))
  const roomy = useRoom()
  return (
    <div class="queue" data-open={open() ? '' : undefined}>
      <QueueList
        asked={asked()}
        onAsk={ask}
        holding={holding}
        begun={begun}
        kept={kept}
        wide={roomy() && !open()}
        open={open()}
        pathTo={(id) => pathTo(id)}
      />
      <Show
        when={open()}
        keyed={true}
        fallback={
          <div class="messages-empty queue-empty">
            <EmptyState icon={Inbox} title={t('queue.pick')}>
              {t('queue.pickBody')}
            </EmptyState>
          </div>
        }
      >
        {(conversation) => (
          <Workbench
            conversation={conversation}
            onBack={() => navigate(pathTo(null))}
            onOpen={(other) => navigate(`/messages/${other}`)}
            onMoved={holding.soon}
            pathTo={(id) => pathTo(id)}
          />
        )}
      </Show>
      <Show when={profileShown()} keyed={true}>
        {(account) => <ProfileDialog account={account} onOpen={(other) => navigate(`/messages/${other}`)} />}
      </Show>
    </div>
  )
}

/** Is there room for a list in columns? */
const useRoom = () => {
  const query = matchMedia('(width >= 64rem)')
  const [roomy, setRoomy] = createSignal(query.matches)
  const hear = () => setRoomy(query.matches)
  onMount(() => query.addEventListener('change', hear))
  onCleanup(() => query.removeEventListener('change', hear))
  return roomy
}

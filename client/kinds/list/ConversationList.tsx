import BellOff from 'lucide-solid/icons/bell-off'
import MessageSquarePlus from 'lucide-solid/icons/message-square-plus'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Star from 'lucide-solid/icons/star'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Row } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { number, t, when } from '../../words/index.ts'
import { useLive, usePresence, useTypingWords } from '../live.tsx'
import { NewConversation } from '../people/NewConversation.tsx'
import { sideOf } from '../sides.tsx'
import './list.css'

interface ConversationListProps {
  readonly open: string | null
  readonly onOpen: (conversation: ConversationId) => void
}

/** All conversations, the last moved on top; those kept on top before them. */
export const ConversationList = (props: ConversationListProps) => {
  const live = useLive()
  const [beginning, setBeginning] = createSignal(false)
  const ids = createMemo(() => {
    const rows = live.rows()
    return [...rows.filter(({ tuned }) => tuned.favourite), ...rows.filter(({ tuned }) => !tuned.favourite)].map(
      ({ conversation }) => conversation,
    )
  })
  const byId = createMemo(() => new Map(live.rows().map((row) => [row.conversation, row])))
  return (
    <nav class="list" aria-label={t('messages.list')}>
      <header class="list-head">
        <h2>{t('frame.messages')}</h2>
        <IconButton icon={MessageSquarePlus} label={t('people.begin')} onClick={() => setBeginning(true)} />
      </header>
      <Show
        when={ids().length > 0}
        fallback={
          <EmptyState
            icon={MessagesSquare}
            title={t('messages.none')}
            action={
              <Button tone="primary" onClick={() => setBeginning(true)}>
                {t('people.begin')}
              </Button>
            }
          >
            {t('messages.noneBody')}
          </EmptyState>
        }
      >
        <ul class="list-rows">
          <For each={ids()}>
            {(id) => {
              const row = createMemo<Row | undefined>((last) => byId().get(id) ?? last)
              return <Show when={row()}>{(known) => <ConversationItem row={known()} {...props} />}</Show>
            }}
          </For>
        </ul>
      </Show>
      <NewConversation open={beginning()} onClose={() => setBeginning(false)} onOpen={props.onOpen} />
    </nav>
  )
}

const ConversationItem = (props: ConversationListProps & { readonly row: Row }) => {
  const live = useLive()
  const title = () => sideOf(props.row.kind).title(props.row, live)
  const presence = usePresence(() => props.row.other)
  const typing = useTypingWords(() => props.row.conversation)
  const snippet = () => {
    const { last } = props.row
    if (typing()) return typing()
    if (!last) return ''
    if (last.removed) return t('messages.removed')
    const who = last.by === live.account || props.row.kind === 'group' ? `${live.name(last.by)}: ` : ''
    return who + last.text.slice(0, 120)
  }
  return (
    <li>
      <a
        class="row"
        href={`/messages/${props.row.conversation}`}
        aria-current={props.open === props.row.conversation ? 'page' : undefined}
        data-unread={props.row.unread > 0 ? '' : undefined}
      >
        <Avatar
          name={title()}
          seed={sideOf(props.row.kind).seed(props.row)}
          corner={presence() && <PresenceDot state={presence()?.status ?? 'offline'} />}
        />
        <span class="row-text">
          <span class="row-top">
            <b class="row-title">{title()}</b>
            <Show when={props.row.tuned.favourite}>
              <Star class="row-mark" aria-hidden="true" />
            </Show>
            <Show when={live.isMuted(props.row.tuned)}>
              <BellOff class="row-mark" aria-label={t('messages.muted')} />
            </Show>
            <Show when={props.row.activity > 0}>
              <time class="row-time">{when(props.row.activity, Date.now())}</time>
            </Show>
          </span>
          <span class="row-bottom">
            <span class="row-snippet" classList={{ 'row-typing': typing() !== false }} dir="auto">
              {snippet()}
            </span>
            <Show when={props.row.unread > 0}>
              <Badge tone={live.isMuted(props.row.tuned) ? 'soft' : 'accent'}>
                <span aria-hidden="true">{props.row.unread >= 100 ? '99+' : number(props.row.unread)}</span>
                <span class="unseen">{t('messages.unread', props.row.unread)}</span>
              </Badge>
            </Show>
          </span>
        </span>
      </a>
    </li>
  )
}

import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createResource, For, Match, on, Show, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { createTyped } from './typed.ts'
import './people.css'

interface PublicGroupsProps {
  readonly known: (conversation: ConversationId) => boolean
  readonly onJoined: (conversation: ConversationId) => void
}

/** Groups that are there for all to find, the largest first: to be joined, or to be asked. */
export const PublicGroups = (props: PublicGroupsProps) => {
  const live = useLive()
  const { typed, asked, type } = createTyped()
  const [groups, { refetch }] = createResource(
    () => ({ search: asked() }),
    (query) => live.api.groups({ query }).catch(() => null),
  )
  const join = (conversation: ConversationId) => {
    if (!props.known(conversation)) live.wish(conversation, { type: 'group.join' })
    props.onJoined(conversation)
  }
  /** Kept by the server, like everything that was asked for; the list says what stands. */
  const wish = (conversation: ConversationId, type: 'group.ask' | 'group.withdraw') =>
    live.sync.send(conversation, { type }).outcome.then(
      () => refetch(),
      (refusal: unknown) => toast(why(refusal), { tone: 'warning' }),
    )
  /** an answer came: the list is asked again */
  const answered = createMemo(() => live.notices().filter(({ reason }) => reason === 'declined').length)
  createEffect(on(answered, () => void refetch(), { defer: true }))
  const none = () => (asked() ? t('member.noPublic') : t('member.noPublicYet'))
  return (
    <search class="finder">
      <TextField
        label={t('member.publicFind')}
        icon={Search}
        value={typed()}
        onValue={type}
        autocomplete="off"
        enterkeyhint="search"
      />
      <Show when={groups.latest !== undefined} fallback={<SkeletonRows rows={3} label={t('frame.loading')} />}>
        <Show
          when={groups.latest}
          fallback={
            <p class="person-none">
              {t('failure.unreachable')}{' '}
              <Button size="small" onClick={() => void refetch()}>
                {t('action.retry')}
              </Button>
            </p>
          }
        >
          {(found) => (
            <ul class="people" aria-live="polite">
              <For each={found()} fallback={<li class="person-none">{none()}</li>}>
                {(group) => (
                  <li class="person">
                    <Avatar name={group.name} seed={group.conversation} size="small" />
                    <span class="person-name">
                      {group.name} <small>{t('group.members', group.members)}</small>
                      <Show when={group.about}>
                        <small class="person-about">{group.about}</small>
                      </Show>
                      <Show when={group.asked && !props.known(group.conversation)}>
                        <small class="person-waits">{t('member.waits')}</small>
                      </Show>
                    </span>
                    <Switch
                      fallback={
                        <Button size="small" onClick={() => join(group.conversation)}>
                          {props.known(group.conversation) ? t('people.open') : t('group.join')}
                        </Button>
                      }
                    >
                      <Match when={!props.known(group.conversation) && group.asked}>
                        <Button size="small" onClick={() => void wish(group.conversation, 'group.withdraw')}>
                          {t('member.takeBack')}
                        </Button>
                      </Match>
                      <Match when={!props.known(group.conversation) && group.asks}>
                        <Button size="small" onClick={() => void wish(group.conversation, 'group.ask')}>
                          {t('group.ask')}
                        </Button>
                      </Match>
                    </Switch>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
      </Show>
    </search>
  )
}

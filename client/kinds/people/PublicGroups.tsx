import Search from 'lucide-solid/icons/search'
import { createResource, For, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { createTyped } from './typed.ts'
import './people.css'

interface PublicGroupsProps {
  readonly known: (conversation: ConversationId) => boolean
  readonly onJoined: (conversation: ConversationId) => void
}

/** Groups that are there for all, the largest first. */
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
                    </span>
                    <Button size="small" onClick={() => join(group.conversation)}>
                      {props.known(group.conversation) ? t('people.open') : t('group.join')}
                    </Button>
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

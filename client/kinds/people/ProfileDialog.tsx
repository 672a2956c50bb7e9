import { For, Show } from 'solid-js'
import { type AccountId, type ConversationId, directOf } from '../../../shared/kernel/ids.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Group } from '../../../shared/kinds/group/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { ago, t } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import { ContactActions } from './ContactActions.tsx'
import { relationTo } from './relation.ts'
import { showProfile } from './shown.ts'
import './people.css'

interface ProfileDialogProps {
  readonly account: AccountId
  readonly onOpen: (conversation: ConversationId) => void
}

/** Somebody's card, wherever their face or name was pressed. */
export const ProfileDialog = (props: ProfileDialogProps) => {
  const live = useLive()
  const close = () => showProfile(null)
  const person = () => live.person(props.account)
  const presence = usePresence(() => props.account)
  const direct = () => directOf(live.account, props.account)
  const state = () => (live.row(direct())?.state ?? null) as Direct | null
  const relation = () => relationTo(props.account, live.account, state())
  const groups = () =>
    live.rows().filter((row) => row.kind === 'group' && (row.state as Group).places[props.account] !== undefined)
  const go = (conversation: ConversationId) => {
    close()
    props.onOpen(conversation)
  }
  return (
    <Dialog open={true} onClose={close} title={person()?.name ?? live.name(props.account)} size="small">
      <div class="profile">
        <Avatar
          name={person()?.name ?? '?'}
          seed={props.account}
          size="huge"
          corner={presence() && <PresenceDot state={presence()?.status ?? 'offline'} />}
        />
        <p class="profile-lines">
          <Show when={person()}>{(known) => <span class="profile-username">@{known().username}</span>}</Show>
          <Show when={presence()}>
            {(there) => (
              <span class="soft">
                {there().status === 'offline' && there().seenAt !== null
                  ? t('people.seen', ago(there().seenAt ?? 0, Date.now()))
                  : t(`presence.${there().status}`)}
              </span>
            )}
          </Show>
          <Show when={relation() === 'oneself'}>
            <span class="soft">{t('profile.oneself')}</span>
          </Show>
          <Show when={person()?.badge}>{(badge) => <span class="soft">{t(`profile.badges.${badge()}`)}</span>}</Show>
        </p>
      </div>
      <Show when={person()?.about}>
        {(about) => (
          <p class="profile-about" dir="auto">
            {about()}
          </p>
        )}
      </Show>
      <Show when={person()}>
        {(known) => (
          <a class="profile-page-link" href={`/${known().username}`} onClick={close}>
            {t('person.whole')}
          </a>
        )}
      </Show>
      <ContactActions account={props.account} conversation={direct()} relation={relation()} onOpen={go} />
      <Show when={relation() !== 'oneself' && groups().length > 0}>
        <section class="group-of-people" aria-label={t('profile.common')}>
          <h3>{t('profile.common')}</h3>
          <ul class="people">
            <For each={groups()}>
              {(row) => (
                <li>
                  <button type="button" class="choice" onClick={() => go(row.conversation)}>
                    <Avatar name={(row.state as Group).name} seed={row.conversation} size="small" />
                    <span class="person-name">{(row.state as Group).name}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </Dialog>
  )
}

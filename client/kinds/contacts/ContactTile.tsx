import { useNavigate } from '@solidjs/router'
import BellOff from 'lucide-solid/icons/bell-off'
import MessageCircle from 'lucide-solid/icons/message-circle'
import Star from 'lucide-solid/icons/star'
import { Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { t } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import { ContactMenu } from './ContactMenu.tsx'

interface ContactTileProps {
  readonly row: Row
  readonly name: string
  readonly labels: readonly string[]
  readonly at: number
  readonly of: number
}

/** One contact: who, whether they are there, and what one noted about them. Pressed, it leads to their profile. */
export const ContactTile = (props: ContactTileProps) => {
  const live = useLive()
  const navigate = useNavigate()
  const person = () => (props.row.other ? live.person(props.row.other) : null)
  const presence = usePresence(() => props.row.other)
  const status = () => presence()?.status ?? null
  const thread = () => `/messages/${props.row.conversation}`
  const favourite = () => props.row.tuned.favourite === true
  return (
    <li class="tile" aria-posinset={props.at} aria-setsize={props.of}>
      <Avatar
        name={props.name}
        seed={props.row.other ?? props.row.conversation}
        size="large"
        corner={<Show when={status()}>{(now) => <PresenceDot state={now()} />}</Show>}
      />
      <div class="tile-words">
        <a class="tile-name" dir="auto" href={person() ? `/${person()!.username}` : thread()}>
          {props.name}
        </a>
        <span class="tile-line soft">
          <Show when={person()}>{(known) => <>@{known().username}</>}</Show>
          <Show when={status()}>{(now) => <span class="unseen">{t(`presence.${now()}`)}</span>}</Show>
        </span>
        <span class="tile-line soft">
          <Show when={props.row.tuned.label}>
            {(label) => (
              <span class="tile-label" dir="auto">
                {label()}
              </span>
            )}
          </Show>
          <Show when={live.isMuted(props.row.tuned)}>
            <BellOff size={14} role="img" aria-label={t('contacts.page.muted')} />
          </Show>
        </span>
      </div>
      <div class="tile-tools">
        <IconButton
          icon={Star}
          size="small"
          class="tile-star"
          label={t(favourite() ? 'contacts.menu.unfavourite' : 'contacts.menu.favourite')}
          pressed={favourite()}
          onClick={() => live.tune(props.row.conversation, { favourite: !favourite() })}
        />
        <IconButton
          icon={MessageCircle}
          size="small"
          label={t('contacts.menu.message')}
          onClick={() => navigate(thread())}
        />
        <ContactMenu row={props.row} name={props.name} labels={props.labels} username={person()?.username ?? null} />
      </div>
    </li>
  )
}

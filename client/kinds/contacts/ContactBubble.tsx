import X from 'lucide-solid/icons/x'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { number, t } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import { whenHeld } from './held.ts'
import { removeContact } from './parting.ts'

interface ContactBubbleProps {
  readonly row: Row
  readonly name: string
  readonly current: boolean
  /** the one of them that is reached with Tab */
  readonly first: boolean
}

/**
 * A contact: who, whether they are there, and whether something of theirs is to be read. Pressed, it leads to their
 * profile; held, or by its corner or the Delete key, it is taken away.
 */
export const ContactBubble = (props: ContactBubbleProps) => {
  const live = useLive()
  let link!: HTMLAnchorElement
  const [shown, setShown] = createSignal(false)
  // of those scrolled away nobody asks how they are
  onMount(() => {
    const watch = new IntersectionObserver(([entry]) => setShown(entry?.isIntersecting ?? false))
    watch.observe(link)
    onCleanup(() => watch.disconnect())
  })
  const presence = usePresence(() => (shown() ? props.row.other : null))
  const username = () => (props.row.other ? live.person(props.row.other)?.username : undefined)
  const remove = () => void removeContact(live, props.row.conversation, props.name)
  return (
    <li class="contact-place" ref={(place) => whenHeld(place, remove)}>
      <a
        ref={link}
        class="contact"
        href={username() ? `/${username()}` : `/messages/${props.row.conversation}`}
        onKeyDown={(event) => event.key === 'Delete' && remove()}
        title={props.name}
        tabindex={props.first ? 0 : -1}
        aria-current={props.current ? 'page' : undefined}
        data-unread={props.row.unread > 0 ? '' : undefined}
      >
        <span class="contact-face">
          <Avatar
            name={props.name}
            seed={props.row.other ?? props.row.conversation}
            corner={
              <Show when={presence()}>
                {(now) => <PresenceDot state={now().status} label={t(`presence.${now().status}`)} />}
              </Show>
            }
          />
          <Show when={props.row.unread > 0}>
            <span class="contact-unread" aria-hidden="true">
              {props.row.unread >= 100 ? '99+' : number(props.row.unread)}
            </span>
          </Show>
        </span>
        <span class="contact-name" dir="auto">
          {props.name}
        </span>
        <Show when={props.row.unread > 0}>
          <span class="unseen">{t('messages.unread', props.row.unread)}</span>
        </Show>
      </a>
      <button
        type="button"
        class="contact-remove"
        tabindex={props.first ? 0 : -1}
        aria-label={t('contacts.remove.of', props.name)}
        title={t('contacts.remove.of', props.name)}
        onClick={remove}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  )
}

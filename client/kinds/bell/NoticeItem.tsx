import Check from 'lucide-solid/icons/check'
import { Show } from 'solid-js'
import { describeSelf } from '../../../shared/kinds/self/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { clock, language, moment, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { Entry } from './entries.ts'
import { placeOf } from './place.ts'

/** One thing that was told: who, what, when; it leads to its place, and is read by that. */
export const NoticeItem = (props: { readonly entry: Entry; readonly onLeave: (() => void) | undefined }) => {
  const live = useLive()
  const notice = () => props.entry.notice
  const sentence = () => describeSelf(notice(), { language: language(), reader: live.account, name: live.name }) ?? ''
  /** where the sentence does not say it already */
  const group = () => (notice().reason === 'mention' ? notice().name : undefined)
  const read = () => {
    if (props.entry.unread) live.wish(live.self, { type: 'notification.read', about: notice().about })
  }
  return (
    <li class="notice" data-unread={props.entry.unread ? '' : undefined}>
      <a
        class="notice-link"
        href={placeOf(notice())}
        onClick={() => {
          // an invitation stands until it is answered: its page is made of it
          if (notice().reason !== 'invitation') read()
          props.onLeave?.()
        }}
      >
        <Avatar name={live.name(notice().from)} seed={notice().from} />
        <span class="notice-words">
          <Show when={props.entry.unread}>
            <span class="unseen">{t('alerts.fresh')}: </span>
          </Show>
          <span class="notice-sentence">{sentence()}</span>
          <span class="notice-about">
            <Show when={group()}>{(name) => <span class="one-line">{name()} · </span>}</Show>
            <time dateTime={new Date(notice().at).toISOString()} title={moment(notice().at)}>
              {clock(notice().at)}
            </time>
            <Show when={props.entry.more > 0}> · {t('alerts.others', props.entry.more)}</Show>
          </span>
        </span>
      </a>
      <Show when={props.entry.unread}>
        <IconButton icon={Check} size="small" label={t('alerts.read')} onClick={read} />
      </Show>
    </li>
  )
}

import Bookmark from 'lucide-solid/icons/bookmark'
import Check from 'lucide-solid/icons/check'
import CheckCheck from 'lucide-solid/icons/check-check'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import Clock from 'lucide-solid/icons/clock'
import Pin from 'lucide-solid/icons/pin'
import { Show } from 'solid-js'
import type { KindName } from '../../../shared/kernel/kind.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { reachOf } from '../../sync/index.ts'
import { drawn } from '../../ui/drawn.ts'
import { moment, t } from '../../words/index.ts'
import type { MessageActions } from './message-actions.ts'

const [tick, ticks] = [drawn(Check), drawn(CheckCheck)]

const REACH = {
  waiting: { icon: drawn(Clock), key: 'messages.waiting' },
  sent: { icon: tick, key: 'messages.sent' },
  logged: { icon: tick, key: 'messages.sent' },
  delivered: { icon: ticks, key: 'messages.delivered' },
  read: { icon: ticks, key: 'messages.read' },
  failed: { icon: drawn(CircleAlert), key: 'messages.failed' },
} as const

interface MarksProps {
  readonly message: Message
  readonly kind: KindName | null
  /** how far it got, where it is one's own */
  readonly reach: ReturnType<typeof reachOf> | null
  readonly pinned: boolean
  readonly kept: boolean
  readonly actions: MessageActions
}

/** Small things in the corner of a message. The mark of an edit leads to what was said before, the ticks of a group to who read it. */
export const Marks = (props: MarksProps) => (
  <footer class="message-marks">
    <Show when={props.message.editedAt || props.pinned || props.kept}>
      <Show when={props.message.editedAt}>
        {(at) => (
          <button
            type="button"
            class="message-mark"
            aria-label={t('message.showHistory', moment(at()))}
            title={moment(at())}
            onClick={() => props.actions.show({ what: 'history', message: props.message })}
          >
            {t('messages.edited')}
          </button>
        )}
      </Show>
      <Show when={props.pinned}>
        <Pin role="img" aria-label={t('messages.pinned')} />
      </Show>
      <Show when={props.kept}>
        <Bookmark role="img" aria-label={t('messages.kept')} />
      </Show>
    </Show>
    <Show when={!props.message.removed && props.reach}>
      {(reach) => (
        <Show when={props.kind === 'group' && props.message.seq > 0} fallback={<Ticks reach={reach()} />}>
          <button
            type="button"
            class="message-mark"
            title={t('message.readers')}
            onClick={() => props.actions.show({ what: 'readers', message: props.message })}
          >
            <Ticks reach={reach()} />
            <span class="unseen">{t('message.readers')}</span>
          </button>
        </Show>
      )}
    </Show>
  </footer>
)

const Ticks = (props: { readonly reach: keyof typeof REACH }) => (
  <span class="reach" role="img" aria-label={t(REACH[props.reach].key)} title={t(REACH[props.reach].key)}>
    {REACH[props.reach].icon()}
  </span>
)

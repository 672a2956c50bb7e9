import CalendarDays from 'lucide-solid/icons/calendar-days'
import MapPin from 'lucide-solid/icons/map-pin'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import {
  COMINGS,
  type Coming,
  type Message,
  overAt,
  type Planned,
  whoSays,
} from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { later } from '../../ui/later.tsx'
import { clock, language, moment, number, t } from '../../words/index.ts'
import { createEnding } from '../alerts/ending.ts'
import { useLive } from '../live.tsx'
import { agree, clockIn, isOfOneDay, ownZone, placeOfZone } from './times.ts'
import './meeting.css'

const CalendarDialog = later(async () => (await import('./CalendarDialog.tsx')).CalendarDialog)
const ComingDialog = later(async () => (await import('./ComingDialog.tsx')).ComingDialog)
const MeetingDialog = later(async () => (await import('./MeetingDialog.tsx')).MeetingDialog)

interface MeetingCardProps {
  readonly conversation: ConversationId
  readonly message: Message
  readonly meeting: Planned
  /** may this account change meetings of others? */
  readonly moderates: boolean
}

/** When and where people meet, who comes, and whether one comes oneself. */
export const MeetingCard = (props: MeetingCardProps) => {
  const live = useLive()
  const id = createUniqueId()
  const [open, setOpen] = createSignal<'who' | 'change' | 'calendar' | null>(null)
  const now = createEnding(() => [overAt(props.meeting)])
  const over = () => overAt(props.meeting) <= now()
  const held = () => !props.meeting.cancelled && !over()
  const own = () => props.meeting.comings[live.account] ?? null
  const mayChange = () => props.message.seq > 0 && held() && (props.message.by === live.account || props.moderates)
  const target = () => props.message.seq
  const answer = (coming: Coming) =>
    live.wish(props.conversation, {
      type: 'meeting.answer',
      target: target(),
      coming: own() === coming ? null : coming,
    })
  const cancel = async () => {
    const question = {
      title: t('meeting.cancelTitle'),
      body: t('meeting.cancelBody'),
      action: t('meeting.cancel'),
      danger: true,
    }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'meeting.cancel', target: target() })
  }
  return (
    <section class="meeting" aria-label={t('meeting.name')} data-off={props.meeting.cancelled ? '' : undefined}>
      <Show when={props.meeting.cancelled || over()}>
        <p class="meeting-state">{props.meeting.cancelled ? t('meeting.cancelled') : t('meeting.over')}</p>
      </Show>
      <When meeting={props.meeting} />
      <Show when={props.meeting.place}>
        {(place) => (
          <p class="meeting-line">
            <MapPin role="img" aria-label={t('meeting.place')} /> <span dir="auto">{place()}</span>
          </p>
        )}
      </Show>
      <Show when={held()}>
        <fieldset class="meeting-answers" aria-labelledby={`${id}-asks`}>
          <span class="unseen" id={`${id}-asks`}>
            {t('meeting.doYouCome')}
          </span>
          <For each={COMINGS}>
            {(coming) => (
              <button
                type="button"
                class="meeting-answer"
                aria-pressed={own() === coming}
                disabled={props.message.seq === 0}
                onClick={() => answer(coming)}
              >
                {t(`meeting.${coming}`)} <Count of={whoSays(props.meeting, coming).length} />
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      <div class="meeting-foot">
        <Button tone="quiet" size="small" onClick={() => setOpen('who')}>
          {t('meeting.who', whoSays(props.meeting, 'yes').length)}
        </Button>
        <Show when={held() && props.message.seq > 0}>
          <Button tone="quiet" size="small" onClick={() => setOpen('calendar')}>
            {t('meeting.calendar')}
          </Button>
        </Show>
        <Show when={mayChange()}>
          <Button tone="quiet" size="small" onClick={() => setOpen('change')}>
            {t('meeting.change')}
          </Button>
          <Button tone="quiet" size="small" onClick={() => void cancel()}>
            {t('meeting.cancel')}
          </Button>
        </Show>
      </div>
      <Show when={open() === 'who'}>
        <ComingDialog meeting={props.meeting} onClose={() => setOpen(null)} />
      </Show>
      <Show when={open() === 'calendar'}>
        <CalendarDialog conversation={props.conversation} message={target()} onClose={() => setOpen(null)} />
      </Show>
      <Show when={open() === 'change'}>
        <MeetingDialog
          conversation={props.conversation}
          changes={{ target: target(), meeting: props.meeting }}
          onSaid={() => undefined}
          onClose={() => setOpen(null)}
        />
      </Show>
    </section>
  )
}

const Count = (props: { readonly of: number }) => (
  <>
    <span class="meeting-count" aria-hidden="true">
      {number(props.of)}
    </span>
    <span class="unseen">{t('meeting.people', props.of)}</span>
  </>
)

/** By the clocks of this device; and by those of where it was said, if they show another time. */
const When = (props: { readonly meeting: Planned }) => {
  const until = () => {
    const { ends } = props.meeting
    if (ends === undefined) return ''
    return ` – ${isOfOneDay(props.meeting) ? clock(ends) : moment(ends)}`
  }
  const there = () => {
    const { starts, zone } = props.meeting
    return agree(starts, zone, ownZone()) ? null : clockIn(starts, zone, language())
  }
  return (
    <p class="meeting-line">
      <CalendarDays role="img" aria-label={t('meeting.when')} />{' '}
      <span>
        <time datetime={new Date(props.meeting.starts).toISOString()}>{moment(props.meeting.starts)}</time>
        {until()}
        <small>
          {t('meeting.inZone', placeOfZone(ownZone()))}
          <Show when={there()}>
            {(clocks) => <> · {t('meeting.there', placeOfZone(props.meeting.zone), clocks())}</>}
          </Show>
        </small>
      </span>
    </p>
  )
}

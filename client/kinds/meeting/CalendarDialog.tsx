import Download from 'lucide-solid/icons/download'
import { createResource, createSignal, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { meetingFileOf } from '../../../shared/protocol/calendar.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { date, t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import './meeting.css'

interface CalendarDialogProps {
  readonly conversation: ConversationId
  readonly message: number
  readonly onClose: () => void
}

/** This event as a file, and an address at which a calendar finds all that one comes to. */
export const CalendarDialog = (props: CalendarDialogProps) => {
  const live = useLive()
  const [since, { refetch }] = createResource(() =>
    live.api.calendarAddress({}).then(
      (said) => said.since,
      () => null,
    ),
  )
  const [address, setAddress] = createSignal<string | null>(null)
  const refused = (error: unknown) =>
    void toast(error instanceof Refusal ? why(error) : t('failure.unreachable'), { tone: 'warning' })
  const open = () => live.api.openCalendar({}).then((made) => setAddress(made.address), refused)
  const close = () =>
    live.api.closeCalendar({}).then(() => {
      setAddress(null)
      return refetch()
    }, refused)
  const copy = () =>
    void navigator.clipboard.writeText(address()!).then(
      () => toast(t('messages.copied')),
      () => undefined,
    )
  return (
    <Dialog open={true} onClose={props.onClose} title={t('meeting.calendar')} size="small">
      <div class="meeting-calendar">
        <p>{t('meeting.oneHint')}</p>
        <ButtonLink
          icon={Download}
          href={meetingFileOf(props.conversation, props.message)}
          download="event.ics"
          rel="external"
        >
          {t('meeting.download')}
        </ButtonLink>
        <h3>{t('meeting.follow')}</h3>
        <p>{t('meeting.followHint')}</p>
        <Show when={address()}>
          {(said) => (
            <>
              <TextField
                label={t('meeting.address')}
                value={said()}
                onValue={() => undefined}
                readOnly={true}
                dir="ltr"
              />
              <p class="soft">{t('meeting.addressOnce')}</p>
              <Button onClick={copy}>{t('messages.copy')}</Button>
            </>
          )}
        </Show>
        <Show when={!address() && since.latest}>{(at) => <p class="soft">{t('meeting.since', date(at()))}</p>}</Show>
        <p class="meeting-foot">
          <Button onClick={() => void open()}>
            {address() || since.latest ? t('meeting.anew') : t('meeting.make')}
          </Button>
          <Show when={address() || since.latest}>
            <Button tone="danger" onClick={() => void close()}>
              {t('meeting.close')}
            </Button>
          </Show>
        </p>
      </div>
    </Dialog>
  )
}

import { Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { View } from '../../sync/index.ts'
import { t } from '../../words/index.ts'
import { AnswerFoot } from '../bot/index.tsx'
import { useLive } from '../live.tsx'
import { MeetingCard } from '../meeting/MeetingCard.tsx'
import { PollCard } from '../poll/PollCard.tsx'
import { sideOf } from '../sides.tsx'
import type { MessageActions } from './message-actions.ts'
import { PreviewCard } from './PreviewCard.tsx'
import { SurveyCard } from './pictured.ts'

interface CardsProps {
  readonly message: Message
  readonly view: View
  readonly actions: MessageActions
}

/** Few messages have any: the others should not pay for it. */
export const hasCards = ({ preview, meeting, poll, survey, grounds, calledOff }: Message): boolean =>
  Boolean(preview || meeting || poll || survey || grounds || calledOff)

/** What a message carries besides its words and files. */
export const Cards = (props: CardsProps) => {
  const live = useLive()
  const moderates = () => sideOf(props.view.kind).moderates(props.view.state, live.account)
  return (
    <>
      <Show when={props.message.preview}>
        {(preview) => (
          <PreviewCard
            preview={preview()}
            onDismiss={
              props.message.by === live.account ? () => props.actions.dismissPreview(props.message) : undefined
            }
          />
        )}
      </Show>
      <Show when={props.message.meeting}>
        {(meeting) => (
          <MeetingCard
            conversation={props.view.conversation}
            message={props.message}
            meeting={meeting()}
            moderates={moderates()}
          />
        )}
      </Show>
      <Show when={props.message.poll}>
        {(poll) => (
          <PollCard
            conversation={props.view.conversation}
            message={props.message}
            poll={poll()}
            moderates={moderates()}
          />
        )}
      </Show>
      <Show when={props.message.survey}>
        {(survey) => (
          <div class="survey-room">
            <SurveyCard conversation={props.view.conversation} message={props.message} survey={survey()} />
          </div>
        )}
      </Show>
      <Show when={props.message.calledOff}>
        <p class="message-off">{t('bot.stopped')}</p>
      </Show>
      <Show when={props.message.grounds}>
        <AnswerFoot message={props.message} view={props.view} />
      </Show>
    </>
  )
}

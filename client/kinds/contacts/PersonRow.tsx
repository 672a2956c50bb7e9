import { type JSX, Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { RequestNote } from '../people/RequestNote.tsx'

interface PersonRowProps {
  readonly row: Row
  /** a line about how they stand to one */
  readonly line?: string
  /** what to do about it */
  readonly children: JSX.Element
}

/** Somebody who is no contact (any more, or yet), and what to do about it. */
export const PersonRow = (props: PersonRowProps) => {
  const live = useLive()
  const person = () => (props.row.other ? live.person(props.row.other) : null)
  const name = () => person()?.name ?? t('messages.somebody')
  return (
    <li class="request">
      <Avatar name={name()} seed={props.row.other ?? props.row.conversation} />
      <div class="tile-words">
        <Show
          when={person()}
          fallback={
            <span class="tile-name" dir="auto">
              {name()}
            </span>
          }
        >
          {(known) => (
            <a class="tile-name" dir="auto" href={`/${known().username}`}>
              {name()}
            </a>
          )}
        </Show>
        <span class="tile-line soft">
          <Show when={person()}>{(known) => <>@{known().username}</>}</Show>
        </span>
        <Show when={props.line}>
          <span class="tile-line soft">{props.line}</span>
        </Show>
        <RequestNote state={props.row.state} />
      </div>
      <div class="request-answers">{props.children}</div>
    </li>
  )
}

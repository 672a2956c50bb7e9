import { createResource, createSignal, Match, Switch } from 'solid-js'
import type { AccountId, ConversationId, PlaceId } from '../../../../shared/kernel/ids.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import {
  type Blanks,
  MOST_TAGS,
  type Priority,
  readNumber,
  type Ticket,
  type TicketCommand,
} from '../../../../shared/kinds/ticket/index.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { language, t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { PlacePicker } from '../../places/index.tsx'
import { SameDialog } from './Alike.tsx'
import { assigneeChoices, categoryChoices, commandTo, priorityChoices, stageChoices } from './choices.ts'
import { ask, question } from './doing.ts'
import { FormDialog } from './FormDialog.tsx'
import { MacroDialog } from './MacroDialog.tsx'
import { Pick } from './Pick.tsx'
import { type ProposedField, setting } from './proposed/proposed.ts'
import { Transfer } from './Transfer.tsx'
import { faultInTags, tagsIn } from './tags.ts'

interface DeedsProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  readonly config: Desk | null
  readonly blanks: Blanks
  readonly seen: number
  /** it goes to where whoever is here does not see it */
  readonly onGone: () => void
}

/** What is asked about the ticket that is worked on, one thing at a time. */
export const Deeds = (props: DeedsProps) => {
  const live = useLive()
  const close = () => ask(null)
  const wish = (body: TicketCommand) => live.wish(props.conversation, body)
  const set = (field: ProposedField, value: string | null, otherwise: TicketCommand) =>
    wish(setting(props.ticket, field, value, otherwise))
  const [team] = createResource(
    () => question() === 'assign',
    () => live.api.team({}).catch(() => []),
  )
  const stages = () =>
    stageChoices(props.ticket, props.config, language(), {
      reopen: t('queue.reopen'),
      close: (why) => t('queue.close', why),
    })
  return (
    <Switch>
      <Match when={question() === 'stage'}>
        <Pick title={t('queue.setStage')} choices={stages()} onPick={(to) => wish(commandTo(to))} onClose={close} />
      </Match>
      <Match when={question() === 'priority'}>
        <Pick
          title={t('queue.setPriority')}
          choices={priorityChoices(props.ticket, language())}
          onPick={(to) => set('priority', to, { type: 'ticket.prioritise', priority: to as Priority })}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'category'}>
        <Pick
          title={t('queue.setCategory')}
          choices={categoryChoices(props.ticket, props.config, language())}
          onPick={(category) => set('category', category, { type: 'ticket.sort', category })}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'assign'}>
        <Pick
          title={t('queue.assignTo')}
          choices={assigneeChoices(props.ticket, live.account, team.latest ?? [], {
            me: t('queue.me'),
            nobody: t('queue.nobody'),
          })}
          onPick={(to) => set('assignee', to, { type: 'ticket.assign', to: (to || null) as AccountId | null })}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'transfer'}>
        <Transfer
          conversation={props.conversation}
          ticket={props.ticket}
          onGone={() => props.onGone()}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'macros'}>
        <MacroDialog {...props} onClose={close} />
      </Match>
      <Match when={question() === 'tags'}>
        <Line
          title={t('queue.setTags')}
          label={t('queue.tags')}
          hint={t('queue.tagsHint')}
          value={props.ticket.staff.tags.join(', ')}
          onSave={async (typed) => {
            const tags = [...tagsIn(typed)]
            const fault = faultInTags(tags, MOST_TAGS)
            if (fault === null) wish({ type: 'ticket.tag', tags })
            return fault
          }}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'merge' || question() === 'link'}>
        <Other merge={question() === 'merge'} conversation={props.conversation} onClose={close} />
      </Match>
      <Match when={question() === 'same'}>
        <SameDialog conversation={props.conversation} ticket={props.ticket} onClose={close} />
      </Match>
      <Match when={question() === 'place'}>
        <PlaceDialog ticket={props.ticket} wish={wish} onClose={close} />
      </Match>
    </Switch>
  )
}

interface LineProps {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly value?: string
  /** what is wrong with it; null: it is done */
  readonly onSave: (typed: string) => Promise<string | null>
  readonly onClose: () => void
}

/** Something that is typed in one line. */
const Line = (props: LineProps) => {
  const [typed, setTyped] = createSignal(props.value ?? '')
  const [wrong, setWrong] = createSignal<string | null>(null)
  const save = async () => {
    const said = await props.onSave(typed())
    setWrong(said)
    if (said === null) props.onClose()
  }
  return (
    <FormDialog title={props.title} action={t('queue.save')} onDone={() => void save()} onClose={props.onClose}>
      <TextField
        label={props.label}
        hint={props.hint}
        error={wrong()}
        value={typed()}
        onValue={setTyped}
        dir="auto"
        autocomplete="off"
      />
    </FormDialog>
  )
}

/** Another ticket, by its number. */
const Other = (props: {
  readonly merge: boolean
  readonly conversation: ConversationId
  readonly onClose: () => void
}) => {
  const live = useLive()
  const save = async (typed: string) => {
    const wanted = readNumber(typed)
    const found = wanted ? await live.api.queue({ query: { q: wanted } as never }).catch(() => null) : null
    const other = found?.items.find(({ number }) => number === wanted)
    if (!other) return t('queue.noTicket')
    live.wish(
      props.conversation,
      props.merge
        ? { type: 'ticket.merge', into: other.conversation }
        : { type: 'ticket.link', to: other.conversation, tie: 'related' },
    )
    return null
  }
  return (
    <Line
      title={props.merge ? t('queue.merge') : t('queue.link')}
      label={t('queue.number')}
      hint={props.merge ? t('queue.mergeHint') : t('queue.linkHint')}
      onSave={save}
      onClose={props.onClose}
    />
  )
}

interface PlaceDialogProps {
  readonly ticket: Ticket
  readonly wish: (body: TicketCommand) => void
  readonly onClose: () => void
}

const PlaceDialog = (props: PlaceDialogProps) => {
  const [place, setPlace] = createSignal((props.ticket.place?.id ?? null) as PlaceId | null)
  const save = () => {
    props.wish(setting(props.ticket, 'place', place(), { type: 'ticket.locate', place: place() }))
    props.onClose()
  }
  return (
    <FormDialog title={t('queue.setPlace')} action={t('queue.save')} onDone={save} onClose={props.onClose}>
      <PlacePicker label={t('queue.place')} value={place()} onChange={setPlace} />
    </FormDialog>
  )
}

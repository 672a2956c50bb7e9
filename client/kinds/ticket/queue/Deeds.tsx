import { createResource, createSignal, Match, Switch } from 'solid-js'
import type { AccountId, ConversationId, PlaceId } from '../../../../shared/kernel/ids.ts'
import { type Desk, inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { Priority, Ticket, TicketCommand } from '../../../../shared/kinds/ticket/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { language, t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { PlacePicker } from '../../places/index.tsx'
import type { Blanks } from './canned.ts'
import { assigneeChoices, categoryChoices, commandTo, priorityChoices, stageChoices, tagsIn } from './choices.ts'
import { ask, question } from './doing.ts'
import { MacroDialog } from './MacroDialog.tsx'
import { Pick } from './Pick.tsx'

interface DeedsProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  readonly config: Desk | null
  readonly blanks: Blanks
  readonly seen: number
}

/** What is asked about the ticket that is worked on, one thing at a time. */
export const Deeds = (props: DeedsProps) => {
  const live = useLive()
  const close = () => ask(null)
  const wish = (body: TicketCommand) => live.wish(props.conversation, body)
  const [team] = createResource(
    () => question() === 'assign',
    () => live.api.team({}).catch(() => []),
  )
  const [desks] = createResource(
    () => question() === 'transfer',
    () => live.api.desks({}).catch(() => []),
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
          onPick={(priority) => wish({ type: 'ticket.prioritise', priority: priority as Priority })}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'category'}>
        <Pick
          title={t('queue.setCategory')}
          choices={categoryChoices(props.ticket, props.config, language())}
          onPick={(category) => wish({ type: 'ticket.sort', category })}
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
          onPick={(to) => wish({ type: 'ticket.assign', to: (to || null) as AccountId | null, why: 'hand' })}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'transfer'}>
        <Pick
          title={t('queue.transfer')}
          choices={(desks.latest ?? [])
            .filter(({ id }) => id !== props.ticket.desk)
            .map(({ id, name, about }) => ({
              value: id,
              label: inLanguage(name, language()),
              hint: about && inLanguage(about, language()),
            }))}
          onPick={(desk) => wish({ type: 'ticket.transfer', desk })}
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
            wish({ type: 'ticket.tag', tags: [...tagsIn(typed)] })
            return null
          }}
          onClose={close}
        />
      </Match>
      <Match when={question() === 'merge' || question() === 'link'}>
        <Other merge={question() === 'merge'} conversation={props.conversation} onClose={close} />
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
    <Dialog
      open={true}
      onClose={props.onClose}
      title={props.title}
      size="small"
      actions={
        <Button tone="primary" onClick={() => void save()}>
          {t('queue.save')}
        </Button>
      }
    >
      <TextField
        label={props.label}
        hint={props.hint}
        error={wrong()}
        value={typed()}
        onValue={setTyped}
        dir="auto"
        autocomplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          void save()
        }}
      />
    </Dialog>
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
    const found = await live.api.queue({ query: { q: typed.trim() } as never }).catch(() => null)
    const other = found?.items.find(({ number }) => number.toLowerCase() === typed.trim().toLowerCase())
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
    props.wish({ type: 'ticket.locate', place: place() })
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('queue.setPlace')}
      size="small"
      actions={
        <Button tone="primary" onClick={save}>
          {t('queue.save')}
        </Button>
      }
    >
      <PlacePicker label={t('queue.place')} value={place()} onChange={setPlace} />
    </Dialog>
  )
}

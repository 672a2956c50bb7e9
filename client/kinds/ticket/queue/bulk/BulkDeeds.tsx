import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import type { AccountId, ConversationId } from '../../../../../shared/kernel/ids.ts'
import { inLanguage } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { PRIORITIES, PRIORITY_WORDS, type Priority } from '../../../../../shared/kinds/ticket/index.ts'
import { type BulkDeed, MOST_TAGS_AT_ONCE } from '../../../../../shared/protocol/bulks.ts'
import type { TicketCard } from '../../../../../shared/protocol/queue.ts'
import { TextField } from '../../../../ui/TextField.tsx'
import { language, t } from '../../../../words/index.ts'
import { useLive } from '../../../live.tsx'
import { assigneeChoices } from '../choices.ts'
import { configOf } from '../config.ts'
import { deskName, workDesks } from '../desks.ts'
import { FormDialog } from '../FormDialog.tsx'
import { Pick } from '../Pick.tsx'
import { isBeyond } from '../passing.ts'
import { faultInTags, tagsIn } from '../tags.ts'
import { assignDeed, stageDeed, stagesForAll, tagDeed } from './deeds.ts'
import { askForAll, bulkQuestion, picked } from './picked.ts'

interface BulkDeedsProps {
  /** those that are shown, chosen or not */
  readonly cards: readonly TicketCard[]
  readonly onDeed: (deed: BulkDeed, tickets: readonly ConversationId[]) => void
}

/** Whoever it is whose they are: one of them may be somebody's. */
const SOMEBODY = { assignee: 'somebody' as AccountId }

/** What is asked about several tickets, one thing at a time. */
export const BulkDeeds = (props: BulkDeedsProps) => {
  const live = useLive()
  const [stage, setStage] = createSignal<string | null>(null)
  const [team] = createResource(
    () => bulkQuestion() === 'assign',
    () => live.api.team({}).catch(() => []),
  )
  const [desks] = createResource(
    () => bulkQuestion() === 'transfer',
    () => live.api.desks({}).catch(() => []),
  )
  const [macros] = createResource(
    () => bulkQuestion() === 'macros',
    () => macrosOf(live.api, props.cards),
  )
  const close = () => askForAll(null)
  const act = (deed: BulkDeed | null) => {
    close()
    setStage(null)
    if (deed) props.onDeed(deed, [...picked()])
  }
  const ways = () => stagesForAll(language(), { reopen: t('queue.reopen'), close: (why) => t('queue.close', why) })
  const title = (words: string) => `${words} – ${t('bulk.to', picked().size)}`
  return (
    <>
      <Switch>
        <Match when={bulkQuestion() === 'assign'}>
          <Pick
            title={title(t('queue.assignTo'))}
            choices={assigneeChoices(SOMEBODY, live.account, team.latest ?? [], {
              me: t('queue.me'),
              nobody: t('queue.nobody'),
            })}
            onPick={(to) => act(assignDeed(to))}
            onClose={close}
          />
        </Match>
        <Match when={bulkQuestion() === 'stage'}>
          <Pick title={title(t('queue.setStage'))} choices={ways()} onPick={setStage} onClose={close} />
        </Match>
        <Match when={bulkQuestion() === 'priority'}>
          <Pick
            title={title(t('queue.setPriority'))}
            choices={[...PRIORITIES].reverse().map((value) => ({ value, label: PRIORITY_WORDS[value][language()] }))}
            onPick={(priority) => act({ type: 'prioritise', priority: priority as Priority })}
            onClose={close}
          />
        </Match>
        <Match when={bulkQuestion() === 'tags'}>
          <TagsDialog title={title(t('queue.setTags'))} onDeed={act} onClose={close} />
        </Match>
        <Match when={bulkQuestion() === 'transfer'}>
          <Pick
            title={title(t('queue.transfer'))}
            choices={(desks.latest ?? []).map(({ id, name }) => ({
              value: id,
              label: inLanguage(name, language()),
              hint: isBeyond(id, workDesks()) ? t('queue.beyond') : undefined,
            }))}
            onPick={(desk) => act({ type: 'transfer', desk })}
            onClose={close}
          />
        </Match>
        <Match when={bulkQuestion() === 'macros'}>
          <Pick
            title={title(t('queue.macros'))}
            choices={macros.latest ?? []}
            onPick={(macro) => act({ type: 'macro', macro, language: language() })}
            onClose={close}
          />
        </Match>
      </Switch>
      <Show when={stage()} keyed={true}>
        {(to) => (
          <WhyDialog
            title={title(`${t('bulk.stage')}: ${ways().find(({ value }) => value === to)?.label ?? ''}`)}
            onWhy={(why) => act(stageDeed(to, why))}
            onClose={() => setStage(null)}
          />
        )}
      </Show>
    </>
  )
}

/** All macros of the desks that those tickets came to. */
const macrosOf = async (api: ReturnType<typeof useLive>['api'], cards: readonly TicketCard[]) => {
  const there = cards.filter(({ conversation }) => picked().has(conversation))
  const keys = [...new Set((there.length > 0 ? there : cards).map(({ desk, version }) => `${desk} ${version}`))]
  const found = await Promise.all(
    keys.map(async (key) => {
      const [desk = '', version = '1'] = key.split(' ')
      const config = await configOf(api, desk, Number(version))
      return (config?.macros ?? []).map(({ id, label }) => ({
        value: id,
        label: inLanguage(label, language()),
        hint: deskName(desk),
      }))
    }),
  )
  return [...new Map(found.flat().map((choice) => [choice.value, choice])).values()]
}

interface TagsDialogProps {
  readonly title: string
  readonly onDeed: (deed: BulkDeed | null) => void
  readonly onClose: () => void
}

const TagsDialog = (props: TagsDialogProps) => {
  const [add, setAdd] = createSignal('')
  const [remove, setRemove] = createSignal('')
  const [wrong, setWrong] = createSignal<readonly (string | null)[]>([])
  const done = () => {
    const faults = [add(), remove()].map((typed) => faultInTags(tagsIn(typed), MOST_TAGS_AT_ONCE))
    setWrong(faults)
    if (faults.every((fault) => fault === null)) props.onDeed(tagDeed(add(), remove()))
  }
  return (
    <FormDialog title={props.title} onDone={done} onClose={props.onClose}>
      <TextField
        label={t('bulk.add')}
        hint={t('queue.tagsHint')}
        error={wrong()[0]}
        value={add()}
        onValue={setAdd}
        dir="auto"
        autocomplete="off"
      />
      <TextField
        label={t('bulk.remove')}
        hint={t('queue.tagsHint')}
        error={wrong()[1]}
        value={remove()}
        onValue={setRemove}
        dir="auto"
        autocomplete="off"
      />
    </FormDialog>
  )
}

interface WhyDialogProps {
  readonly title: string
  readonly onWhy: (why: string) => void
  readonly onClose: () => void
}

const WhyDialog = (props: WhyDialogProps) => {
  const [why, setWhy] = createSignal('')
  return (
    <FormDialog title={props.title} onDone={() => props.onWhy(why())} onClose={props.onClose}>
      <TextField
        label={t('bulk.why')}
        hint={t('bulk.whyHint')}
        value={why()}
        onValue={setWhy}
        dir="auto"
        maxLength={1_000}
        autocomplete="off"
      />
    </FormDialog>
  )
}

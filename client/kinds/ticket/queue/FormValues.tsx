import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, For, Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { type Desk, type DeskField, inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import { fieldsIn, type Ticket, type Value } from '../../../../shared/kinds/ticket/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { date, language, number, t } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { valueWords } from '../details.ts'
import { Section } from './Section.tsx'
import { asTyped, valueIn } from './values.ts'

interface FormValuesProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  readonly config: Desk | null
}

/** What was filled in, and what the staff adds to it. */
export const FormValues = (props: FormValuesProps) => {
  const [changed, change] = createSignal<DeskField | null>(null)
  const fields = () => fieldsIn(props.config?.fields ?? [], props.ticket.category)
  const answerTo = ({ id, staff }: DeskField) => (staff ? props.ticket.staff.values : props.ticket.values)[id]
  const words = (field: DeskField) => {
    const value = answerTo(field)
    const tongue = { language: language(), yes: t('desk.yes'), no: t('desk.no'), number, day: date }
    return value === undefined ? null : valueWords(field, value, tongue)
  }
  return (
    <Show when={fields().length > 0}>
      <Section title={t('queue.form')}>
        <dl class="queue-values">
          <For each={fields()}>
            {(field) => (
              <div>
                <dt>
                  {inLanguage(field.label, language())}
                  <Show when={field.staff}>
                    <span class="soft"> · {t('queue.staffOnly')}</span>
                  </Show>
                </dt>
                <dd>
                  <span dir="auto">{words(field) ?? <span class="soft">{t('queue.empty')}</span>}</span>
                  <IconButton
                    icon={Pencil}
                    size="small"
                    label={t('queue.change', inLanguage(field.label, language()))}
                    onClick={() => change(field)}
                  />
                </dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={changed()} keyed={true}>
          {(field) => (
            <ChangeDialog
              field={field}
              value={answerTo(field)}
              conversation={props.conversation}
              onClose={() => change(null)}
            />
          )}
        </Show>
      </Section>
    </Show>
  )
}

interface ChangeDialogProps {
  readonly field: DeskField
  readonly value: Value | undefined
  readonly conversation: ConversationId
  readonly onClose: () => void
}

const TYPES: Partial<Record<DeskField['sort'], string>> = {
  number: 'number',
  date: 'date',
  phone: 'tel',
  email: 'email',
}

const ChangeDialog = (props: ChangeDialogProps) => {
  const live = useLive()
  const label = () => inLanguage(props.field.label, language())
  const [typed, setTyped] = createSignal(asTyped(props.value))
  const save = () => {
    const value = valueIn(props.field, typed())
    live.wish(props.conversation, { type: 'ticket.change', field: props.field.id, value })
    props.onClose()
  }
  const options = () => [
    { value: '', label: t('queue.empty') },
    ...(props.field.sort === 'yes'
      ? [
          { value: 'yes', label: t('desk.yes') },
          { value: 'no', label: t('desk.no') },
        ]
      : (props.field.choices ?? []).map(({ id, label: said }) => ({ value: id, label: inLanguage(said, language()) }))),
  ]
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('queue.change', label())}
      size="small"
      actions={
        <Button tone="primary" onClick={save}>
          {t('queue.save')}
        </Button>
      }
    >
      <Show
        when={props.field.sort === 'choice' || props.field.sort === 'yes'}
        fallback={
          <TextField
            label={label()}
            type={TYPES[props.field.sort] ?? 'text'}
            hint={props.field.sort === 'many' ? t('queue.tagsHint') : undefined}
            value={typed()}
            onValue={setTyped}
            dir="auto"
            onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && save()}
          />
        }
      >
        <SelectField label={label()} value={typed()} options={options()} onValue={setTyped} />
      </Show>
    </Dialog>
  )
}

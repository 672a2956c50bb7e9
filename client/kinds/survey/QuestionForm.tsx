import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import X from 'lucide-solid/icons/x'
import { Index, Show } from 'solid-js'
import { LEAST_CHOICES, LONGEST_CHOICE, LONGEST_SAID, MOST_CHOICES } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { number, t } from '../../words/index.ts'
import { hasChoices, repeats, type Typed } from './typed.ts'

const SORTS = ['one', 'several', 'scale5', 'scale10', 'words'] as const
type Sort = (typeof SORTS)[number]

interface QuestionFormProps {
  readonly name: string
  readonly typed: Typed
  readonly onTyped: (typed: Typed) => void
  /** null: it is the only one */
  readonly onDrop: (() => void) | null
  readonly dropName: string
}

/** One question as it is being written: what is asked, and how it is answered. */
export const QuestionForm = (props: QuestionFormProps) => {
  const change = (some: Partial<Typed>) => props.onTyped({ ...props.typed, ...some })
  const sort = (): Sort => (props.typed.sort === 'scale' ? `scale${props.typed.to}` : props.typed.sort)
  const setSort = (to: Sort) => {
    if (to === 'scale5' || to === 'scale10') change({ sort: 'scale', to: to === 'scale5' ? 5 : 10 })
    else change({ sort: to })
  }
  return (
    <fieldset class="survey-form">
      <legend>{props.name}</legend>
      <TextField
        label={t('survey.says')}
        value={props.typed.says}
        onValue={(says) => change({ says })}
        maxLength={LONGEST_SAID}
        dir="auto"
        autocomplete="off"
        end={
          <Show when={props.onDrop}>
            {(drop) => <IconButton icon={Trash} size="small" label={props.dropName} onClick={() => drop()()} />}
          </Show>
        }
      />
      <SelectField
        label={t('survey.sort')}
        value={sort()}
        options={SORTS.map((value) => ({ value, label: t(`survey.${value}`) }))}
        onValue={setSort}
      />
      <Show when={hasChoices(props.typed)}>
        <ChoicesForm typed={props.typed} onChoices={(choices) => change({ choices })} />
      </Show>
      <Checkbox
        label={t('survey.required')}
        checked={props.typed.required}
        onChange={(required) => change({ required })}
      />
    </fieldset>
  )
}

interface ChoicesFormProps {
  readonly typed: Typed
  readonly onChoices: (choices: readonly string[]) => void
}

const ChoicesForm = (props: ChoicesFormProps) => {
  let list!: HTMLDivElement
  const choices = () => props.typed.choices
  const focus = (place: number) => queueMicrotask(() => list.querySelectorAll('input')[place]?.focus())
  const add = () => {
    props.onChoices([...choices(), ''])
    focus(choices().length - 1)
  }
  const drop = (place: number) => {
    props.onChoices(choices().toSpliced(place, 1))
    focus(Math.max(0, place - 1))
  }
  /** From one choice to the next, and on to a new one. */
  const onEnter = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    if (place + 1 < choices().length) focus(place + 1)
    else if (choices().length < MOST_CHOICES) add()
  }
  return (
    <div class="survey-choices" ref={list}>
      <Index each={choices()}>
        {(choice, place) => (
          <TextField
            label={t('survey.choice', number(place + 1))}
            value={choice()}
            onValue={(typed) => props.onChoices(choices().with(place, typed))}
            onKeyDown={(event) => onEnter(event, place)}
            maxLength={LONGEST_CHOICE}
            error={repeats(props.typed, place) ? t('survey.repeated') : null}
            dir="auto"
            autocomplete="off"
            end={
              <Show when={choices().length > LEAST_CHOICES}>
                <IconButton
                  icon={X}
                  size="small"
                  label={t('survey.dropChoice', number(place + 1))}
                  onClick={() => drop(place)}
                />
              </Show>
            }
          />
        )}
      </Index>
      <Show when={choices().length < MOST_CHOICES}>
        <Button icon={Plus} size="small" onClick={add}>
          {t('survey.addChoice')}
        </Button>
      </Show>
    </div>
  )
}

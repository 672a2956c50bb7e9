import { createUniqueId, For, Show } from 'solid-js'
import { RULE_ACTIONS, RULE_STATES, SAYING_PLACES } from '../../../../shared/protocol/moderation.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import { AIMS, type Filled, MEASURES, placed } from './rule.ts'
import type { Wrong } from './wrong.ts'

interface RuleFieldsProps {
  readonly filled: Filled
  readonly asks: boolean
  readonly wrong: Wrong
  readonly onPut: (change: Partial<Filled>) => void
}

/** What a rule is called, what it looks at and for, and what happens. */
export const RuleFields = (props: RuleFieldsProps) => (
  <>
    <TextField
      label={t('moderation.name')}
      error={props.wrong.name}
      value={props.filled.name}
      maxLength={80}
      autocomplete="off"
      dir="auto"
      onValue={(name) => props.onPut({ name })}
    />
    <SelectField
      label={t('moderation.aim')}
      value={props.filled.aim}
      options={AIMS.map((value) => ({ value, label: t(`moderation.aims.${value}`) }))}
      onValue={(aim) => props.onPut({ aim })}
    />
    <Show when={props.filled.aim === 'said'} fallback={<p class="soft">{t('moderation.requestsHint')}</p>}>
      <Words {...props} />
    </Show>
    <div class="moderation-measures">
      <For each={[...MEASURES[props.filled.aim], 'newcomers'] as const}>
        {(name) => (
          <TextField
            label={t(`moderation.${name}`)}
            error={props.wrong[name]}
            inputMode="numeric"
            autocomplete="off"
            value={props.filled.typed[name] ?? ''}
            onValue={(typed) => props.onPut({ typed: { ...props.filled.typed, [name]: typed } })}
          />
        )}
      </For>
    </div>
    <SelectField
      label={t('moderation.action')}
      value={props.filled.action}
      options={RULE_ACTIONS.map((value) => ({ value, label: t(`moderation.actions.${value}`) }))}
      onValue={(action) => props.onPut({ action })}
    />
    <SelectField
      label={t('moderation.state')}
      value={props.filled.state}
      options={RULE_STATES.map((value) => ({ value, label: t(`moderation.states.${value}`) }))}
      onValue={(state) => props.onPut({ state })}
    />
  </>
)

const Places = (props: RuleFieldsProps) => {
  const id = createUniqueId()
  return (
    <fieldset
      class="field-group"
      data-wrong={props.wrong.places ? '' : undefined}
      aria-describedby={props.wrong.places ? id : undefined}
    >
      <legend>{t('moderation.places')}</legend>
      <For each={SAYING_PLACES}>
        {(place) => (
          <Checkbox
            label={t(`moderation.place.${place}`)}
            checked={props.filled.places.includes(place)}
            onChange={(on) => props.onPut({ places: placed(props.filled.places, place, on) })}
          />
        )}
      </For>
      <Show when={props.wrong.places}>
        <p class="field-error" id={id}>
          {props.wrong.places}
        </p>
      </Show>
    </fieldset>
  )
}

const Words = (props: RuleFieldsProps) => (
  <>
    <Places {...props} />
    <TextArea
      label={t('moderation.words')}
      error={props.wrong.words}
      hint={t('moderation.wordsHint')}
      optional={true}
      dir="auto"
      value={props.filled.words.join('\n')}
      onValue={(text) => props.onPut({ words: text.split('\n') })}
    />
    <Show when={props.asks || props.filled.ask !== null}>
      <TextField
        label={t('moderation.seek')}
        error={props.wrong.ask}
        hint={props.asks ? t('moderation.seekHint') : t('moderation.seekNobody')}
        optional={true}
        dir="auto"
        autocomplete="off"
        maxLength={300}
        value={props.filled.ask ?? ''}
        onValue={(ask) => props.onPut({ ask: ask || null })}
      />
    </Show>
  </>
)

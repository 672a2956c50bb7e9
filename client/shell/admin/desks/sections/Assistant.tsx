import { createResource, For, Show } from 'solid-js'
import {
  BOT_ACTIONS,
  type BotAction,
  type BotModes,
  MODES,
  NO_BOT,
} from '../../../../../shared/kinds/ticket/desk/index.ts'
import type { Fitness } from '../../../../../shared/protocol/assistant.ts'
import { number, t } from '../../../../words/index.ts'
import { useSession } from '../../../session.ts'
import { cellOf } from '../cell.ts'
import { useEditing } from '../context.ts'
import { SelectIn } from '../inputs.tsx'
import './assistant.css'

/** What the bot may do here, each beside how good it was found to be at it. */
export const Assistant = () => {
  const { desk, id, base } = useEditing()
  const { accounts } = useSession()
  const [known] = createResource(
    () => base().version !== null && id,
    (desk) => accounts.botAtDesk({ params: { desk } }),
  )
  const modes = (): BotModes => desk.at('bot').value ?? NO_BOT
  const cell = (action: BotAction) =>
    cellOf(
      () => modes()[action],
      (mode) => desk.at('bot').put({ ...modes(), [action]: mode }),
      `bot.${action}`,
    )
  const answerer = () => (known.error ? null : (known()?.answerer ?? null))
  const found = (action: BotAction) => (known.error ? null : (known()?.actions[action] ?? null))
  return (
    <>
      <p class="soft">{t('assistant.lead')}</p>
      <Show when={answerer()}>
        {(one) => <p>{one().from === 'search' ? t('assistant.searches') : t('assistant.model', one().name)}</p>}
      </Show>
      <Show when={known.error}>
        <p class="field-error">{t('assistant.unknown')}</p>
      </Show>
      <For each={BOT_ACTIONS}>
        {(action) => (
          <div class="desks-assistant">
            <SelectIn
              of={cell(action)}
              label={t(`assistant.actions.${action}`)}
              options={MODES.map((value) => ({ value, label: t(`assistant.mode.${value}`) }))}
            />
            <Show when={found(action)}>{(one) => <Found of={one()} />}</Show>
          </div>
        )}
      </For>
    </>
  )
}

const Found = (props: { readonly of: Fitness }) => (
  <p class="desks-fitness soft" data-fit={props.of.fit ? '' : undefined}>
    <Show when={props.of.found} fallback={t('assistant.notFound')}>
      {(found) => t('assistant.found', number(found().good), number(found().covered), number(found().asked))}
    </Show>{' '}
    {props.of.fit
      ? t('assistant.fit')
      : t('assistant.unfit', number(Math.round(props.of.share * 100)), number(props.of.least))}
  </p>
)

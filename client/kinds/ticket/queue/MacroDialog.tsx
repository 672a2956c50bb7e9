import { createSignal, For, Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { type Desk, inLanguage, type Macro, type MacroStep } from '../../../../shared/kinds/ticket/desk/index.ts'
import { type Blanks, commandsOf, fill, PRIORITY_WORDS, type Ticket } from '../../../../shared/kinds/ticket/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { language, number, t, why } from '../../../words/index.ts'
import { useLive } from '../../live.tsx'
import { categoryName, stageName } from './named.ts'
import { Pick } from './Pick.tsx'
import { inTurn } from './running.ts'

interface MacroDialogProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  readonly config: Desk | null
  readonly blanks: Blanks
  readonly seen: number
  readonly onClose: () => void
}

/** Steps that are done together: first which, then what they will do, then done. */
export const MacroDialog = (props: MacroDialogProps) => {
  const live = useLive()
  const [chosen, setChosen] = createSignal<Macro | null>(null)
  const macros = () => props.config?.macros ?? []
  const run = async (macro: Macro) => {
    const { conversation, ticket, blanks, seen, onClose } = props
    const steps = commandsOf(macro, { ticket, blanks, seen, language: language() })
    onClose()
    const { done, refused } = await inTurn(steps, (body) => live.sync.send(conversation, body).outcome)
    if (refused) toast(t('bulk.stopped', number(done), number(steps.length), why(refused)), { tone: 'warning' })
    else toast(t('queue.ran'), { tone: 'success' })
  }
  return (
    <Show
      when={chosen()}
      fallback={
        <Pick
          title={macros().length > 0 ? t('queue.macros') : t('queue.noMacros')}
          choices={macros().map(({ id, label }) => ({ value: id, label: inLanguage(label, language()) }))}
          onPick={(id) => setChosen(macros().find((macro) => macro.id === id) ?? null)}
          onClose={() => chosen() || props.onClose()}
        />
      }
    >
      {(macro) => (
        <Dialog
          open={true}
          onClose={props.onClose}
          title={inLanguage(macro().label, language())}
          description={t('queue.steps')}
          size="small"
          actions={
            <Button
              tone="primary"
              data-first="" // what it does was read: Enter does it
              onClick={() => void run(macro())}
            >
              {t('queue.run')}
            </Button>
          }
        >
          <ol class="queue-steps">
            <For each={macro().steps}>{(step) => <Step step={step} config={props.config} blanks={props.blanks} />}</For>
          </ol>
        </Dialog>
      )}
    </Show>
  )
}

const Step = (props: { readonly step: MacroStep; readonly config: Desk | null; readonly blanks: Blanks }) => {
  const words = (): readonly [does: string, text?: string] => {
    const { step } = props
    switch (step.type) {
      case 'say':
        return [t('queue.step.say'), fill(inLanguage(step.text, language()), props.blanks)]
      case 'note':
        return [t('queue.step.note'), fill(step.text, props.blanks)]
      case 'claim':
        return [t('queue.step.claim')]
      case 'move':
        return [t('queue.step.move', stageName(props.config, step.to, language()))]
      case 'prioritise':
        return [t('queue.step.prioritise', PRIORITY_WORDS[step.priority][language()])]
      case 'sort':
        return [t('queue.step.sort', categoryName(props.config, step.category, language()) ?? step.category)]
      case 'tag':
        return [t('queue.step.tag', step.tags.join(', '))]
    }
  }
  return (
    <li>
      {words()[0]}
      <Show when={words()[1]}>{(text) => <blockquote dir="auto">{text()}</blockquote>}</Show>
    </li>
  )
}

import { For } from 'solid-js'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../words/index.ts'
import type { Place } from './command.ts'
import { commandsFor } from './commands.ts'

const MARKS = [
  ['bold', '**…**'],
  ['italic', '_…_'],
  ['struck', '~~…~~'],
  ['code', '`…`'],
  ['spoiler', '||…||'],
  ['quote', '> …'],
  ['bullets', '- …'],
  ['numbers', '1. …'],
  ['link', '[…](https://…)'],
] as const

/** Everything that can be typed: commands that do something here, and marks. */
export const HelpDialog = (props: { readonly place: Place; readonly onClose: () => void }) => (
  <Dialog open={true} onClose={props.onClose} title={t('composer.help')} description={t('composer.helpHint')}>
    <dl class="composer-help">
      <For each={commandsFor(props.place)}>
        {(name) => (
          <div>
            <dt>
              <code>{t(`composer.usage.${name}`)}</code>
            </dt>
            <dd>{t(`composer.commands.${name}`)}</dd>
          </div>
        )}
      </For>
    </dl>
    <h3>{t('composer.marksTitle')}</h3>
    <dl class="composer-help">
      <For each={MARKS}>
        {([name, mark]) => (
          <div>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{t(`composer.${name}`)}</dd>
          </div>
        )}
      </For>
    </dl>
  </Dialog>
)

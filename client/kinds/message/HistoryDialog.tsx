import { For, Show } from 'solid-js'
import type { Version } from '../../sync/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { moment, t } from '../../words/index.ts'
import { difference } from './difference.ts'
import './history.css'

interface HistoryDialogProps {
  /** the first first */
  readonly versions: readonly Version[]
  readonly onClose: () => void
}

/** What a message said before, and what changed each time. The newest is on top. */
export const HistoryDialog = (props: HistoryDialogProps) => {
  const steps = () => props.versions.map((version, at, all) => ({ ...version, before: all[at - 1]?.text ?? null }))
  return (
    <Dialog open={true} onClose={props.onClose} title={t('message.history')}>
      <ol class="versions" reversed={true}>
        <For each={steps().toReversed()} fallback={<li class="soft">{t('message.noHistory')}</li>}>
          {(version, at) => (
            <li class="version">
              <p class="version-when">
                <time datetime={new Date(version.at).toISOString()}>{moment(version.at)}</time>
                <Show when={version.before === null}> · {t('message.firstVersion')}</Show>
                <Show when={at() === 0 && version.before !== null}> · {t('message.lastVersion')}</Show>
              </p>
              <p class="version-text" dir="auto">
                <For each={difference(version.before ?? version.text, version.text)}>
                  {({ how, text }) => (
                    <Show when={how !== 'same'} fallback={text}>
                      <Show
                        when={how === 'added'}
                        fallback={<Marked word={t('message.gone')} gone={true} text={text} />}
                      >
                        <Marked word={t('message.added')} gone={false} text={text} />
                      </Show>
                    </Show>
                  )}
                </For>
              </p>
            </li>
          )}
        </For>
      </ol>
    </Dialog>
  )
}

/** Said also to those who cannot see a colour or a line through it. */
const Marked = (props: { readonly word: string; readonly gone: boolean; readonly text: string }) => (
  <Show
    when={props.gone}
    fallback={
      <ins>
        <span class="unseen">{props.word} </span>
        {props.text}
      </ins>
    }
  >
    <del>
      <span class="unseen">{props.word} </span>
      {props.text}
    </del>
  </Show>
)

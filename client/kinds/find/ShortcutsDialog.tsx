import { For, Show } from 'solid-js'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../words/index.ts'
import { layer, letters, setLayer, setLetters } from './open.ts'
import { SHORTCUTS } from './shortcuts.ts'
import './find.css'

const GROUPS = ['go', 'write', 'read'] as const

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)
const SIGNS: Readonly<Record<string, string>> = {
  ...{ Mod: isMac ? '⌘' : 'Ctrl', Alt: isMac ? '⌥' : 'Alt', Shift: '⇧', Escape: 'Esc', Enter: '↵' },
  ...{ ArrowUp: '↑', ArrowDown: '↓' },
}

/** Keys as they stand on a keyboard. */
export const Keys = (props: { readonly keys: string }) => (
  <span class="keys">
    <For each={props.keys.split('+')}>{(key) => <kbd>{SIGNS[key] ?? key}</kbd>}</For>
  </span>
)

/** All that can be done without a mouse, and how to do without letters. */
export const ShortcutsDialog = () => (
  <Dialog open={layer() === 'shortcuts'} onClose={() => setLayer(null)} title={t('find.shortcuts')} size="large">
    <Checkbox label={t('find.letters')} hint={t('find.lettersHint')} checked={letters()} onChange={setLetters} />
    <div class="shortcuts-all">
      <For each={GROUPS}>
        {(group) => (
          <section class="shortcuts">
            <h3>{t(`find.groups.${group}`)}</h3>
            <dl>
              <For each={SHORTCUTS.filter((one) => one.group === group)}>
                {(one) => (
                  <div class="shortcut" data-off={'letter' in one && !letters() ? '' : undefined}>
                    <dt>{t(`find.does.${one.does}`)}</dt>
                    <dd>
                      <For each={one.keys}>
                        {(keys, at) => (
                          <>
                            <Show when={at() > 0}> {t('find.or')} </Show>
                            <Keys keys={keys} />
                          </>
                        )}
                      </For>
                    </dd>
                  </div>
                )}
              </For>
            </dl>
          </section>
        )}
      </For>
    </div>
  </Dialog>
)

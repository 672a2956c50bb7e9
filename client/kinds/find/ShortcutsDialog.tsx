import { useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../words/index.ts'
import { Keys } from './Keys.tsx'
import { letters, setLayer, setLetters } from './open.ts'
import { SHORTCUTS } from './shortcuts.ts'
import './shortcuts.css'

const GROUPS = ['go', 'write', 'read'] as const
/** Where tickets are worked on, keys mean something of their own. */
const AT_DESKS = ['desk', 'write', 'read'] as const

/** All that can be done without a mouse, and how to do without letters. */
export const ShortcutsDialog = () => {
  const location = useLocation()
  const groups = () => (location.pathname.startsWith('/queue') ? AT_DESKS : GROUPS)
  return (
    <Dialog open={true} onClose={() => setLayer(null)} title={t('find.shortcuts')} size="large">
      <Checkbox label={t('find.letters')} hint={t('find.lettersHint')} checked={letters()} onChange={setLetters} />
      <div class="shortcuts-all">
        <For each={groups()}>
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
}

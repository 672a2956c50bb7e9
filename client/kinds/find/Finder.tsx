import Search from 'lucide-solid/icons/search'
import { onMount, Show } from 'solid-js'
import { whenIdle } from '../../ui/idle.ts'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { Keys } from './Keys.tsx'
import { useShortcuts } from './listening.ts'
import { layer, setLayer } from './open.ts'
import './finder.css'

const Switcher = later(async () => (await import('./Switcher.tsx')).Switcher)
const ShortcutsDialog = later(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog)

/** In the header of every page: finds conversations, people and what was said, and listens to the shortcuts. */
export const Finder = () => {
  useShortcuts(useLive())
  // whoever presses its keys types on at once
  onMount(() => whenIdle(() => void Switcher.preload().catch(() => undefined)))
  return (
    <>
      <button
        type="button"
        class="finder-open"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setLayer('switcher')}
      >
        <Search size={18} aria-hidden={true} />
        <span class="unseen">{t('find.open')}</span>
        <span class="finder-words" aria-hidden="true">
          {t('find.open')}
        </span>
        <span class="finder-keys" aria-hidden="true">
          <Keys keys="Mod+K" />
        </span>
      </button>
      <Show when={layer() === 'switcher'}>
        <Switcher />
      </Show>
      <Show when={layer() === 'shortcuts'}>
        <ShortcutsDialog />
      </Show>
    </>
  )
}

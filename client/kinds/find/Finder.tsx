import Search from 'lucide-solid/icons/search'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { useShortcuts } from './listening.ts'
import { setLayer } from './open.ts'
import { Keys, ShortcutsDialog } from './ShortcutsDialog.tsx'
import { Switcher } from './Switcher.tsx'
import './find.css'

/** In the header of every page: finds conversations, people and what was said, and listens to the shortcuts. */
export const Finder = () => {
  useShortcuts(useLive())
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
      <Switcher />
      <ShortcutsDialog />
    </>
  )
}

import Bold from 'lucide-solid/icons/bold'
import Code from 'lucide-solid/icons/code'
import EyeOff from 'lucide-solid/icons/eye-off'
import Italic from 'lucide-solid/icons/italic'
import Link from 'lucide-solid/icons/link'
import List from 'lucide-solid/icons/list'
import ListOrdered from 'lucide-solid/icons/list-ordered'
import Strikethrough from 'lucide-solid/icons/strikethrough'
import TextQuote from 'lucide-solid/icons/text-quote'
import Type from 'lucide-solid/icons/type'
import { createSignal, For } from 'solid-js'
import { copyOf } from '../../ui/drawn.ts'
import { remember, remembered, t } from '../../words/index.ts'
import { type EditName, KEY_NAMES } from './shortcuts.ts'

const TOOLS = [
  { name: 'bold', icon: Bold },
  { name: 'italic', icon: Italic },
  { name: 'struck', icon: Strikethrough },
  { name: 'code', icon: Code },
  { name: 'link', icon: Link },
  { name: 'bullets', icon: List },
  { name: 'numbers', icon: ListOrdered },
  { name: 'quote', icon: TextQuote },
  { name: 'spoiler', icon: EyeOff },
] as const

const KEY = 'composer-tools'
const [shown, setShown] = createSignal(remembered(KEY) === 'shown')

/** Are the buttons wanted? Remembered for this browser. */
export const toolsShown = shown
export const showTools = (wanted: boolean): void => {
  setShown(wanted)
  remember(KEY, wanted ? 'shown' : 'hidden')
}

/** Buttons for those who do not know the marks by heart. Pressing one leaves the caret where it is. */
export const Tools = (props: { readonly onEdit: (name: EditName) => void }) => (
  <div class="composer-tools" role="toolbar" aria-label={t('composer.tools')}>
    <For each={TOOLS}>
      {(tool) => (
        <button
          type="button"
          class="icon-button"
          data-size="small"
          aria-label={t(`composer.${tool.name}`)}
          title={[t(`composer.${tool.name}`), KEY_NAMES[tool.name]].filter(Boolean).join(' · ')}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onEdit(tool.name)}
        >
          {tool.icon({ size: 18, 'aria-hidden': true })}
        </button>
      )}
    </For>
  </div>
)

/** Shows and hides them. */
export const ToolsButton = () => (
  <button
    type="button"
    class="icon-button composer-format"
    aria-label={toolsShown() ? t('composer.hideTools') : t('composer.showTools')}
    title={toolsShown() ? t('composer.hideTools') : t('composer.showTools')}
    aria-expanded={toolsShown()}
    onClick={() => showTools(!toolsShown())}
  >
    {copyOf(Type, 20)}
  </button>
)

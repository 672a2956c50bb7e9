import Palette from 'lucide-solid/icons/palette'
import { For } from 'solid-js'
import { Menu, MenuChoice, MenuOption } from '../ui/Menu.tsx'
import { Swatch } from '../ui/Swatch.tsx'
import { isTheme, THEMES } from '../ui/theme/themes.ts'
import { t } from '../words/index.ts'
import { useChoices } from './choices.ts'
import { theme } from './theme.ts'

/** The colours, from every page. */
export const ThemeMenu = () => {
  const { chooseTheme } = useChoices()
  return (
    <Menu label={t('frame.colours')} trigger={<Palette size={20} aria-hidden={true} />}>
      <MenuChoice
        label={t('frame.colours')}
        value={theme()}
        onChoose={(wanted) => isTheme(wanted) && chooseTheme(wanted)}
      >
        <For each={THEMES}>
          {(one) => (
            <MenuOption value={one} lead={<Swatch theme={one} />}>
              {t(`theme.${one}`)}
            </MenuOption>
          )}
        </For>
      </MenuChoice>
    </Menu>
  )
}

import Check from 'lucide-solid/icons/check'
import { For } from 'solid-js'
import { chooseEnter, ENTERS, enterSends } from '../../ui/enter.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { THEMES } from '../../ui/theme/themes.ts'
import { LANGUAGE_NAMES, LANGUAGES, language, t } from '../../words/index.ts'
import { useChoices } from '../choices.ts'
import { theme } from '../theme.ts'
import { Panel } from './Panel.tsx'

export const AppearancePanel = () => {
  const { chooseTheme, chooseLanguage } = useChoices()
  return (
    <Panel title={t('settings.tab.appearance')}>
      <fieldset>
        <legend class="group-label">{t('settings.appearance.colours')}</legend>
        <p class="soft">{t('settings.appearance.coloursHint')}</p>
        <div class="theme-choice">
          <For each={THEMES}>
            {(one) => (
              <label>
                <input
                  type="radio"
                  name="theme"
                  value={one}
                  checked={theme() === one}
                  onChange={() => chooseTheme(one)}
                />
                <Swatch theme={one} />
                {t(`theme.${one}`)}
                <Check size={18} aria-hidden={true} />
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <SelectField
        label={t('settings.appearance.language')}
        value={language()}
        options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
        onValue={chooseLanguage}
      />
      <SelectField
        label={t('composer.enter')}
        hint={t('composer.enterHint')}
        value={enterSends()}
        options={ENTERS.map((one) => ({ value: one, label: t(`composer.${one}Sends`) }))}
        onValue={chooseEnter}
      />
    </Panel>
  )
}

import { createSignal, Match, onCleanup, Show, Switch } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { Switch as Toggle } from '../../ui/Checkbox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { t } from '../../words/index.ts'
import { chime } from './chime.ts'
import { askPermission, permission } from './popups.ts'
import { type Preferences, prefer, preferences } from './preferences.ts'
import './alerts.css'

const SOUNDS: readonly Preferences['sound'][] = ['all', 'mentions', 'off']
const TITLES: readonly Preferences['title'][] = ['all', 'mentions', 'nothing']

/** How this device makes itself heard. */
export const AlertChoices = () => (
  <>
    <div class="alert-sound">
      <SelectField
        label={t('alerts.settings.sound')}
        value={preferences().sound}
        options={SOUNDS.map((value) => ({ value, label: t(`alerts.settings.sounds.${value}`) }))}
        onValue={(sound) => prefer({ sound })}
      />
      <Button onClick={() => void chime()}>{t('alerts.settings.try')}</Button>
    </div>
    <SelectField
      label={t('alerts.settings.badge')}
      value={preferences().title}
      options={TITLES.map((value) => ({ value, label: t(`alerts.settings.badges.${value}`) }))}
      onValue={(title) => prefer({ title })}
    />
    <div class="panel-switches">
      <Toggle
        label={t('alerts.settings.popups')}
        hint={t('alerts.settings.popupsHint')}
        checked={preferences().popups}
        onChange={(popups) => prefer({ popups })}
      />
      <Show when={preferences().popups}>
        <PermissionLine />
        <Toggle
          label={t('alerts.settings.preview')}
          hint={t('alerts.settings.previewHint')}
          checked={preferences().preview}
          onChange={(preview) => prefer({ preview })}
        />
      </Show>
    </div>
  </>
)

/** What the browser says to it; a refusal can only be taken back in the browser's own settings. */
const PermissionLine = () => {
  const { state, ask } = usePermission()
  return (
    <p class="alert-permission" role="status" data-state={state()}>
      <Switch fallback={t('alerts.settings.unknown')}>
        <Match when={state() === 'granted'}>{t('alerts.settings.allowed')}</Match>
        <Match when={state() === 'denied'}>{t('alerts.settings.blocked')}</Match>
        <Match when={state() === 'default'}>
          {t('alerts.settings.ask')}
          <Button size="small" tone="primary" onClick={() => void ask()}>
            {t('alerts.settings.allow')}
          </Button>
        </Match>
      </Switch>
    </p>
  )
}

/** Whether the browser lets us, as a signal, and a way to ask. */
export const usePermission = () => {
  const [state, setState] = createSignal(permission())
  const look = () => setState(permission())
  window.addEventListener('focus', look) // it may have been changed in the browser's settings
  onCleanup(() => window.removeEventListener('focus', look))
  return { state, ask: async () => setState(await askPermission()) }
}

import { For } from 'solid-js'
import { Switch } from '../../ui/Checkbox.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { type Me, useSession } from '../session.ts'
import { Panel } from './Panel.tsx'

const CHOICES = [
  { of: 'open', label: 'settings.privacy.open', hint: 'settings.privacy.openHint' },
  { of: 'showsPresence', label: 'settings.privacy.presence', hint: 'settings.privacy.presenceHint' },
  { of: 'showsReceipts', label: 'settings.privacy.receipts', hint: 'settings.privacy.receiptsHint' },
] as const

export const PrivacyPanel = (props: { readonly me: Me }) => {
  const session = useSession()
  return (
    <Panel title={t('settings.tab.privacy')}>
      <div class="panel-switches">
        <For each={CHOICES}>
          {({ of, label, hint }) => (
            <Switch
              label={t(label)}
              hint={t(hint)}
              checked={props.me[of]}
              onChange={(wanted) =>
                session.change({ [of]: wanted }).catch((refused) => toast(why(refused), { tone: 'danger' }))
              }
            />
          )}
        </For>
      </div>
    </Panel>
  )
}

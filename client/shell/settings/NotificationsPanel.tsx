import { AlertChoices } from '../../kinds/index.tsx'
import { t } from '../../words/index.ts'
import { Panel } from './Panel.tsx'

export const NotificationsPanel = () => (
  <Panel title={t('settings.tab.notifications')} lead={t('alerts.settings.lead')}>
    <AlertChoices />
  </Panel>
)

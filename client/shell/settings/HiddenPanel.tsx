import { HiddenPosts } from '../../kinds/post/index.tsx'
import { t } from '../../words/index.ts'
import { Panel } from './Panel.tsx'

export const HiddenPanel = () => (
  <Panel title={t('settings.tab.hidden')} lead={t('settings.hidden.lead')}>
    <HiddenPosts />
  </Panel>
)

import { t } from '../../words/index.ts'
import './sign.css'

/** Says beside a name that nobody is behind it. */
export const BotSign = () => <span class="bot-sign">{t('profile.badges.bot')}</span>

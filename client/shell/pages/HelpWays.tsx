import Flag from 'lucide-solid/icons/flag'
import TicketPlus from 'lucide-solid/icons/ticket-plus'
import { AskBot } from '../../kinds/bot/index.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'

/** Where one goes on whom no article helped. */
export const HelpWays = () => (
  <>
    <ButtonLink tone="primary" icon={TicketPlus} href="/new">
      {t('article.newTicket')}
    </ButtonLink>
    <AskBot />
    <ButtonLink icon={Flag} href="/report">
      {t('article.report')}
    </ButtonLink>
  </>
)

import { ASSISTANT, type ConversationId } from '../../../shared/kernel/ids.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { beginWithBot } from './asking.ts'
import { BotSign } from './BotSign.tsx'
import './bot.css'

/** The bot among those whom one can turn to. */
export const BotRow = (props: { readonly onOpen: (conversation: ConversationId) => void }) => {
  const live = useLive()
  return (
    <div class="person bot-row">
      <Avatar name={live.name(ASSISTANT)} seed={ASSISTANT} size="small" />
      <span class="person-name">
        {live.name(ASSISTANT)} <BotSign /> <small class="person-about">{t('bot.about')}</small>
      </span>
      <Button size="small" onClick={() => props.onOpen(beginWithBot(live))}>
        {t('bot.ask')}
      </Button>
    </div>
  )
}

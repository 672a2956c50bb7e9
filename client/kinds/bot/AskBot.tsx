import { useNavigate } from '@solidjs/router'
import Sparkles from 'lucide-solid/icons/sparkles'
import { Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { useLiveIfSigned } from '../live.tsx'
import { beginWithBot } from './asking.ts'

/** Leads to the bot, for those who are signed in. */
export const AskBot = () => {
  const live = useLiveIfSigned()
  const navigate = useNavigate()
  return (
    <Show when={live && !live.guest && live}>
      {(member) => (
        <Button icon={Sparkles} onClick={() => navigate(`/messages/${beginWithBot(member())}`)}>
          {t('bot.ask')}
        </Button>
      )}
    </Show>
  )
}

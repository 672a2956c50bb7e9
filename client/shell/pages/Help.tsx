import { useLocation, useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { HelpPage } from '../../kinds/article/index.tsx'
import { works } from '../roles.ts'
import { useSession } from '../session.ts'
import { HelpWays } from './HelpWays.tsx'

const one = (said: string | string[] | undefined): string => (Array.isArray(said) ? said[0] : said) ?? ''

/** `/help`, for members and for guests. */
const Help = () => {
  const session = useSession()
  const location = useLocation()
  const isWriter = () => {
    const me = session.me()
    return me != null && works(me)
  }
  const navigate = useNavigate()
  return (
    <Show when={session.me() !== undefined}>
      <HelpPage
        api={session.accounts}
        writes={isWriter()}
        q={one(location.query.q)}
        desk={one(location.query.desk) || null}
        onDesk={(desk) =>
          navigate(desk ? `/help?desk=${encodeURIComponent(desk)}` : '/help', { replace: true, scroll: false })
        }
        ways={<HelpWays />}
      />
    </Show>
  )
}

export default Help

import { A, useLocation, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { ArticlePage } from '../../kinds/article/index.tsx'
import { t } from '../../words/index.ts'
import { withNext } from '../next.ts'
import { works } from '../roles.ts'
import { useSession } from '../session.ts'
import { HelpWays } from './HelpWays.tsx'

/** `/help/<address>`, for members and for guests. */
const Article = () => {
  const session = useSession()
  const location = useLocation()
  const isWriter = () => {
    const me = session.me()
    return me != null && works(me)
  }
  const params = useParams<{ slug: string }>()
  const version = () => {
    const number = Number(location.query.version)
    return Number.isSafeInteger(number) && number > 0 ? number : null
  }
  return (
    <Show when={session.me() !== undefined}>
      <ArticlePage
        api={session.accounts}
        slug={params.slug}
        version={version()}
        writes={isWriter()}
        signIn={<A href={withNext('/login', location.pathname)}>{t('frame.signIn')}</A>}
        ways={<HelpWays />}
      />
    </Show>
  )
}

export default Article

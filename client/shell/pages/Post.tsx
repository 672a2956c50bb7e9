import { A, useLocation, useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import * as v from 'valibot'
import { ConversationId } from '../../../shared/kernel/ids.ts'
import { PostPage } from '../../kinds/post/index.tsx'
import { t } from '../../words/index.ts'
import { withNext } from '../next.ts'
import { useSession } from '../session.ts'
import NotFound from './NotFound.tsx'

/** `/posts/<id>`, for members and for guests. */
const Post = () => {
  const session = useSession()
  const location = useLocation()
  const navigate = useNavigate()
  const params = useParams<{ post: string }>()
  const post = () => {
    const parsed = v.safeParse(ConversationId, params.post)
    return parsed.success ? parsed.output : null
  }
  const at = () => {
    const seq = Number(location.query.at)
    return Number.isSafeInteger(seq) && seq > 0 ? seq : null
  }
  return (
    <Show when={session.me() !== undefined}>
      <Show when={post()} keyed={true} fallback={<NotFound />}>
        {(id) => (
          <PostPage
            post={id}
            api={session.accounts}
            at={at()}
            editing={location.query.edit !== undefined}
            onEdited={() => navigate(location.pathname, { replace: true, scroll: false })}
            ways={
              <>
                <A href={withNext('/login', location.pathname)}>{t('frame.signIn')}</A>
                {' · '}
                <A href={withNext('/signup', location.pathname)}>{t('frame.signUp')}</A>
              </>
            }
          />
        )}
      </Show>
    </Show>
  )
}

export default Post

import { useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { WritePage } from '../../kinds/article/index.tsx'
import { Members } from '../Members.tsx'
import { works } from '../roles.ts'
import NotFound from './NotFound.tsx'

/** `/help/write/<address>`, for whoever works here: for everybody else there is no such page. */
const ArticleWrite = () => {
  const navigate = useNavigate()
  const params = useParams<{ slug?: string }>()
  return (
    <Members>
      {(me) => (
        <Show when={works(me())} fallback={<NotFound />}>
          <WritePage slug={params.slug ?? null} onWritten={(slug) => navigate(`/help/write/${slug}`)} />
        </Show>
      )}
    </Members>
  )
}

export default ArticleWrite

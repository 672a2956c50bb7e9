import { useNavigate } from '@solidjs/router'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { toast } from '../../ui/Toast.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { newId, pathOf, wishIn } from './deeds.ts'
import { createPostDraft } from './draft.ts'
import { PostForm } from './PostForm.tsx'

/** Where a post begins. Published, it is shown. */
export const WritePage = () => {
  const live = useLive()
  const navigate = useNavigate()
  useTitle(() => t('post.write'))
  const draft = createPostDraft(live)
  const publish = async () => {
    const post = newId<ConversationId>()
    const { title, text, audience } = draft.written()
    const done = await wishIn(live, post, { type: 'post.publish', title: title.trim(), text, audience })
    if (!done) return false
    draft.clear()
    toast(t('post.published'), { tone: 'success' })
    navigate(pathOf(post))
    return true
  }
  return (
    <section class="page write-page">
      <h1 class="page-title">{t('post.write')}</h1>
      <PostForm written={draft.written()} onWrite={draft.write} onSend={publish} send={t('post.publish')} />
      <p class="soft write-kept">{t('post.draftKept')}</p>
    </section>
  )
}

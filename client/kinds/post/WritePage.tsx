import { useNavigate } from '@solidjs/router'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { toast } from '../../ui/Toast.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { trayOf } from '../attach/tray.ts'
import { useLive } from '../live.tsx'
import { newId, pathOf, wishIn } from './deeds.ts'
import { createPostDraft, placeOf } from './draft.ts'
import { PostForm } from './PostForm.tsx'
import { createPictures } from './pictures.ts'

/** Where a post begins. Published, it is shown. */
export const WritePage = () => {
  const live = useLive()
  const navigate = useNavigate()
  useTitle(() => t('post.write'))
  const draft = createPostDraft(live)
  const pictures = createPictures(trayOf(live.account, placeOf(live.account)))
  const publish = async () => {
    const post = newId<ConversationId>()
    const { title, text, audience } = draft.written()
    const files = pictures.ids()
    const words = { title: title.trim(), text, audience }
    const done = await wishIn(live, post, { type: 'post.publish', ...words, ...(files.length > 0 && { files }) })
    if (!done) return false
    pictures.done()
    draft.clear()
    toast(t('post.published'), { tone: 'success' })
    navigate(pathOf(post))
    return true
  }
  return (
    <section class="page write-page">
      <h1 class="page-title">{t('post.write')}</h1>
      <PostForm
        written={draft.written()}
        pictures={pictures}
        onWrite={draft.write}
        onSend={publish}
        send={t('post.publish')}
      />
      <p class="soft write-kept">{t('post.draftKept')}</p>
    </section>
  )
}

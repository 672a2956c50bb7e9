import { useNavigate } from '@solidjs/router'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { toast } from '../../ui/Toast.tsx'
import { useTitle } from '../../ui/title.ts'
import { t, why } from '../../words/index.ts'
import { trayOf } from '../attach/tray.ts'
import { HeldBar } from '../held/HeldBar.tsx'
import { type Live, useLive } from '../live.tsx'
import { pathOf } from './deeds.ts'
import { createPostDraft, placeOf } from './draft.ts'
import { PostForm } from './PostForm.tsx'
import { createPictures } from './pictures.ts'
import { createPublishing, type Publishing } from './publishing.ts'

/** By account: what was sent and not answered is not sent twice, also by whoever comes back to this page. */
const publishings = new Map<AccountId, Publishing>()

const publishingOf = ({ account, api }: Live): Publishing => {
  const known =
    publishings.get(account) ??
    createPublishing((conversation, id, body) => api.command({ params: { conversation }, body: { id, body } }))
  publishings.set(account, known)
  return known
}

const refused = (error: unknown): false => {
  if (!(error instanceof Refusal)) throw error
  toast(why(error), { tone: 'warning' })
  return false
}

/** Where a post begins. Published, it is shown. */
export const WritePage = () => {
  const live = useLive()
  const navigate = useNavigate()
  useTitle(() => t('post.write'))
  const publishIn = publishingOf(live)
  const draft = createPostDraft(live)
  const pictures = createPictures(trayOf(live.account, placeOf(live.account)))
  const publish = async () => {
    const { title, text, audience } = draft.written()
    const files = pictures.ids()
    const words = { title: title.trim(), text, audience }
    const post = await publishIn({ ...words, ...(files.length > 0 && { files }) }).catch(refused)
    if (post === false) return false
    pictures.done()
    draft.clear()
    toast(post ? t('post.published') : t('moderation.heldPost'), { tone: post ? 'success' : 'warning' })
    if (post) navigate(pathOf(post))
    return true
  }
  return (
    <section class="page write-page">
      <h1 class="page-title">{t('post.write')}</h1>
      <HeldBar conversation={null} />
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

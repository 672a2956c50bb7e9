import { createSignal } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LONGEST_POST, type PostAudience } from '../../../shared/kinds/post/index.ts'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { AudienceField } from './AudienceField.tsx'
import { newId, wishIn } from './deeds.ts'
import { PostText } from './PostWords.tsx'

/** What only passes another post on, without a word, is not what is passed on. */
const originOf = ({ title, text, quotes, conversation }: PostCard): ConversationId =>
  !title && !text.trim() && quotes ? quotes : conversation

/** Makes a post of one's own that shows another: by reference, so that it never reaches further than that one. */
export const ShareDialog = (props: { readonly post: PostCard; readonly onClose: () => void }) => {
  const live = useLive()
  const [text, setText] = createSignal('')
  const [audience, setAudience] = createSignal<PostAudience>('contacts')
  const [busy, setBusy] = createSignal(false)
  const share = async () => {
    setBusy(true)
    const wish = { type: 'post.publish', title: '', text: text(), audience: audience() } as const
    const done = await wishIn(live, newId<ConversationId>(), { ...wish, quotes: originOf(props.post) })
    setBusy(false)
    if (!done) return
    if (done === 'done') toast(t('post.shared'), { tone: 'success' })
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('post.shareTitle')}
      description={t('post.shareBody')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('post.cancel')}</Button>
          <Button tone="primary" busy={busy()} onClick={() => void share()}>
            {t('post.publish')}
          </Button>
        </>
      }
    >
      <div class="stack-form">
        <TextArea
          label={t('post.shareWords')}
          optional={true}
          value={text()}
          onValue={setText}
          maxLength={LONGEST_POST}
          dir="auto"
        />
        <AudienceField value={audience()} onValue={setAudience} />
        <blockquote class="post-quoted post-shared">
          <PostText
            post={props.post.quoted && !props.post.text.trim() ? props.post.quoted : props.post}
            heading="h3"
            id="shared"
          />
        </blockquote>
      </div>
    </Dialog>
  )
}

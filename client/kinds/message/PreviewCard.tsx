import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import type { Preview } from '../../../shared/kinds/thread/index.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../words/index.ts'
import './preview.css'

interface PreviewCardProps {
  readonly preview: Preview
  /** takes it away; left out where that is not ours to do */
  readonly onDismiss: (() => void) | undefined
}

const hostOf = ({ url }: Preview) => new URL(url).hostname.replace(/^www\./, '')

/** A page may call itself what it likes: where it really is stands with that. */
const siteOf = (preview: Preview) => {
  const host = hostOf(preview)
  return preview.site === host ? host : `${host} · ${preview.site}`
}

/** What a page says of itself that a message points to. No picture: nothing is asked of strangers by who reads. */
export const PreviewCard = (props: PreviewCardProps) => (
  <aside class="preview" aria-label={t('message.preview', hostOf(props.preview))}>
    <a class="preview-page" href={props.preview.url} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
      <span class="preview-site">{siteOf(props.preview)}</span>
      <b class="preview-title">{props.preview.title}</b>
      <Show when={props.preview.description}>
        {(description) => <span class="preview-description">{description()}</span>}
      </Show>
    </a>
    <Show when={props.onDismiss}>
      {(dismiss) => (
        <IconButton icon={X} size="small" label={t('message.dismissPreview')} onClick={() => dismiss()()} />
      )}
    </Show>
  </aside>
)

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

/** What a page says of itself that a message points to. No picture: nothing is asked of strangers by who reads. */
export const PreviewCard = (props: PreviewCardProps) => (
  <aside class="preview" aria-label={t('message.preview', props.preview.site)}>
    <a class="preview-page" href={props.preview.url} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
      <span class="preview-site">{props.preview.site}</span>
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

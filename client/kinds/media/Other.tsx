import { Match, Show, Switch } from 'solid-js'
import { type Attached, sortOf } from '../../../shared/kernel/file.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import { t } from '../../words/index.ts'
import { VoicePlayer } from '../voice/VoicePlayer.tsx'
import { FileCard } from './FileCard.tsx'

/** A recording of somebody's voice, or as short as one: its picture is worth fetching it. */
const SHORT = 4_000_000
/** What was recorded here has no name that anybody gave it. */
const RECORDED = /^voice-\d{4}-/

/** What a message carries besides pictures: films and sounds are played, the rest is saved. */
export const Other = (props: { readonly file: Attached }) => (
  <Show when={sortOf(props.file) !== 'document'} fallback={<FileCard file={props.file} />}>
    <figure class="played">
      <Switch>
        <Match when={sortOf(props.file) === 'video'}>
          {/* biome-ignore lint/a11y/useMediaCaption: what people send each other has none */}
          <video
            controls={true}
            playsinline={true}
            preload={props.file.thumbhash ? 'none' : 'metadata'}
            poster={props.file.thumbhash && contentOf(props.file.id, { size: 'large' })}
            style={{ '--w': props.file.width ?? 16, '--h': props.file.height ?? 9 }}
            src={contentOf(props.file.id)}
            aria-label={props.file.name}
          />
        </Match>
        <Match when={props.file.size <= SHORT}>
          <VoicePlayer file={props.file} />
        </Match>
        <Match when={true}>
          {/* biome-ignore lint/a11y/useMediaCaption: what people send each other has none */}
          <audio controls={true} preload="metadata" src={contentOf(props.file.id)} aria-label={props.file.name} />
        </Match>
      </Switch>
      <Show when={!RECORDED.test(props.file.name)}>
        <figcaption>
          <span class="file-name" dir="auto">
            {props.file.name}
          </span>
          <a href={contentOf(props.file.id, { download: true })} download={props.file.name}>
            {t('files.download')}
          </a>
        </figcaption>
      </Show>
    </figure>
  </Show>
)

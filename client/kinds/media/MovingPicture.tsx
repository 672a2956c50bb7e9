import Pause from 'lucide-solid/icons/pause'
import Play from 'lucide-solid/icons/play'
import { createSignal, type JSX, Show } from 'solid-js'
import type { Attached } from '../../../shared/kernel/file.ts'
import { calm } from '../../ui/calm.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../words/index.ts'
import { altOf } from './Picture.tsx'

/** Around a picture that moves: where people want none that move by themselves, it stands still until it is let go. */
export const MovingPicture = (props: {
  readonly file: Attached
  readonly children: (still: () => boolean) => JSX.Element
}) => {
  const [playing, setPlaying] = createSignal(false)
  const held = () => props.file.type === 'image/gif' && calm()
  return (
    <>
      {props.children(() => held() && !playing())}
      <Show when={held()}>
        <IconButton
          class="picture-play"
          icon={playing() ? Pause : Play}
          size="small"
          label={t(playing() ? 'gif.stop' : 'gif.play', altOf(props.file))}
          onClick={() => setPlaying(!playing())}
        />
      </Show>
    </>
  )
}

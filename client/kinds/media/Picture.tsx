import { createSignal, Show } from 'solid-js'
import type { Attached } from '../../../shared/kernel/file.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import { t } from '../../words/index.ts'
import { blurOf } from './blur.ts'

const widthAt = ({ width = 1, height = 1 }: Attached, most: number) =>
  Math.round(width * Math.min(1, most / Math.max(width, height)))

/** What moves is shown as it is; of what stands still the browser takes the picture that fits its screen. */
const sourcesOf = (file: Attached, moves: boolean): string | undefined =>
  moves
    ? undefined
    : `${contentOf(file.id, { size: 'small' })} ${widthAt(file, 480)}w, ` +
      `${contentOf(file.id, { size: 'large' })} ${widthAt(file, 1_600)}w`

/** What a picture is called where it cannot be seen. */
export const altOf = (file: Attached): string => file.alt ?? `${t('files.image')}: ${file.name}`

interface PictureProps {
  readonly file: Attached
  readonly sizes: string
  readonly eager?: boolean
  /** of one that moves, only how it begins */
  readonly still?: boolean
}

/** A picture whose place is kept from the start, with a blur of it until it is there. */
export const Picture = (props: PictureProps) => {
  const moves = () => props.file.type === 'image/gif' && !props.still
  const [there, setThere] = createSignal(false)
  const [missing, setMissing] = createSignal(false)
  return (
    <span class="picture">
      <Show when={!there() && blurOf(props.file.thumbhash)}>
        {(blur) => <img class="picture-blur" src={blur()} alt="" aria-hidden="true" />}
      </Show>
      <Show when={!missing()} fallback={<span class="picture-missing">{t('files.missing')}</span>}>
        <img
          src={contentOf(props.file.id, moves() ? {} : { size: 'large' })}
          srcset={sourcesOf(props.file, moves())}
          sizes={props.sizes}
          width={props.file.width}
          height={props.file.height}
          alt={altOf(props.file)}
          loading={props.eager ? 'eager' : 'lazy'}
          decoding="async"
          onLoad={() => setThere(true)}
          onError={() => setMissing(true)}
        />
      </Show>
    </span>
  )
}

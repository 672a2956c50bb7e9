import { createSignal, For, Show } from 'solid-js'
import { type Attached, sortOf } from '../../../shared/kernel/file.ts'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import { MovingPicture } from './MovingPicture.tsx'
import { Other } from './Other.tsx'
import { altOf, Picture } from './Picture.tsx'
import './media.css'

const Viewer = later(async () => (await import('./Viewer.tsx')).Viewer)

interface FileListProps {
  readonly files: readonly Attached[]
  /** the pictures among which one goes on from one of these; default: these */
  readonly among?: () => readonly Attached[]
}

/** So many stand beside each other: no row with one that is lonely, where that can be. */
const COLUMNS: Readonly<Record<number, number>> = { 1: 1, 2: 2, 4: 2 }

export const picturesIn = (files: readonly Attached[]): Attached[] => files.filter((file) => sortOf(file) === 'image')

/** What a message or a post carries: pictures beside each other, films and sounds to be played, the rest to be saved. */
export const FileList = (props: FileListProps) => {
  const pictures = () => picturesIn(props.files)
  const others = () => props.files.filter((file) => sortOf(file) !== 'image')
  const [viewed, view] = createSignal<string | null>(null)
  const alone = () => pictures().length === 1
  const columns = () => COLUMNS[pictures().length] ?? 3
  const shape = () => ({ '--w': pictures()[0]?.width ?? 4, '--h': pictures()[0]?.height ?? 3 })
  return (
    <div class="files" data-alone={alone() && others().length === 0 ? '' : undefined} style={shape()}>
      <Show when={pictures().length > 0}>
        <ul class="pictures" data-columns={columns()} aria-label={t('files.in')}>
          <For each={pictures()}>
            {(file) => (
              <li>
                <MovingPicture file={file}>
                  {(still) => (
                    <button
                      type="button"
                      class="picture-button"
                      aria-label={t('files.open', altOf(file))}
                      onClick={() => view(file.id)}
                    >
                      <Picture file={file} sizes={alone() ? '20rem' : '12rem'} still={still()} />
                    </button>
                  )}
                </MovingPicture>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <For each={others()}>{(file) => <Other file={file} />}</For>
      <Show when={viewed()}>
        {(first) => <Viewer pictures={props.among?.() ?? pictures()} first={first()} onClose={() => view(null)} />}
      </Show>
    </div>
  )
}

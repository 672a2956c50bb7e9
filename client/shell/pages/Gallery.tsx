import { Show } from 'solid-js'
import { GalleryPage } from '../../kinds/post/index.tsx'
import { useSession } from '../session.ts'

/** `/gallery`, for members and for guests. */
const Gallery = () => {
  const session = useSession()
  return (
    <Show when={session.me() !== undefined}>
      <Show when={session.me()} fallback={<GalleryPage api={session.accounts} />}>
        <GalleryPage api={session.accounts} />
      </Show>
    </Show>
  )
}

export default Gallery

import { Show } from 'solid-js'
import { FeedPage } from '../../kinds/post/index.tsx'
import { useSession } from '../session.ts'
import Welcome from './Welcome.tsx'

/** The start: a guest is welcomed, and everybody finds what there is to read. */
const Home = () => {
  const session = useSession()
  return (
    <Show when={session.me() !== undefined}>
      <Show when={session.me()} fallback={<FeedPage api={session.accounts} welcome={<Welcome />} />}>
        <FeedPage api={session.accounts} />
      </Show>
    </Show>
  )
}

export default Home

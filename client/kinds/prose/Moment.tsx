import { createSignal, onCleanup } from 'solid-js'
import { MINUTE } from '../../../shared/kernel/time.ts'
import { ago, moment } from '../../words/index.ts'

/** A moment, said by how far away it is now; pointed at, in full. */
export const Moment = (props: { readonly at: number }) => {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), MINUTE / 2)
  onCleanup(() => clearInterval(timer))
  return (
    <time class="moment" datetime={new Date(props.at).toISOString()} title={moment(props.at)}>
      {ago(props.at, now())}
    </time>
  )
}

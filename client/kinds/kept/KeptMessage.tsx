import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { moment, t, when } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { saidIn } from '../media/said.ts'
import './kept.css'

interface KeptMessageProps {
  /** null: not here yet, or not to be had */
  readonly message: Message | null
  readonly onJump: () => void
  /** what else can be done with it */
  readonly children?: JSX.Element
}

/** What has not come by then will not come soon. */
const PATIENCE = 3_000

/** A message out of its conversation: who, when, what, and the way to it. */
export const KeptMessage = (props: KeptMessageProps) => {
  const live = useLive()
  const [late, setLate] = createSignal(false)
  const timer = setTimeout(() => setLate(true), PATIENCE)
  onCleanup(() => clearTimeout(timer))
  const standing = () => (props.message?.removed ? null : props.message)
  return (
    <li class="kept">
      <Show when={standing()} fallback={<Missing late={late() || props.message !== null} />}>
        {(message) => (
          <>
            <p class="kept-head">
              <Avatar name={live.person(message().by)?.name ?? '?'} seed={message().by} size="small" />
              <b>{live.name(message().by)}</b>
              <time datetime={new Date(message().at).toISOString()} title={moment(message().at)}>
                {when(message().at, Date.now())}
              </time>
            </p>
            <p class="kept-text" dir="auto">
              {saidIn(message())}
            </p>
          </>
        )}
      </Show>
      <p class="kept-actions">
        <Show when={standing()}>
          <Button size="small" onClick={() => props.onJump()}>
            {t('kept.jump')}
          </Button>
        </Show>
        {props.children}
      </p>
    </li>
  )
}

const Missing = (props: { readonly late: boolean }) => (
  <Show when={props.late} fallback={<SkeletonRows rows={1} label={t('frame.loading')} />}>
    <p class="soft kept-text">{t('kept.missing')}</p>
  </Show>
)

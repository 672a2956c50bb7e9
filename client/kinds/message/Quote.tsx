import { Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { saidIn } from '../media/said.ts'

/** The message that is answered, in a line; it leads there. */
export const Quote = (props: { readonly message: Message | null; readonly onJump: () => void }) => {
  const live = useLive()
  return (
    <button type="button" class="quote" onClick={() => props.onJump()}>
      <Show when={props.message} fallback="…">
        {(quoted) => (
          <>
            <span class="unseen">{t('message.answerTo')} </span>
            <b>{live.name(quoted().by)}</b>{' '}
            <span dir="auto">{quoted().removed ? t('messages.removed') : saidIn(quoted()).slice(0, 200)}</span>
          </>
        )}
      </Show>
    </button>
  )
}

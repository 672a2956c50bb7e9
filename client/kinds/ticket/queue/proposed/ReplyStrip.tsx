import Sparkles from 'lucide-solid/icons/sparkles'
import X from 'lucide-solid/icons/x'
import { onCleanup, onMount, Show } from 'solid-js'
import type { Suggested } from '../../../../../shared/kinds/ticket/index.ts'
import { Button } from '../../../../ui/Button.tsx'
import { copyOf } from '../../../../ui/drawn.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { t } from '../../../../words/index.ts'
import { Cites } from '../../../bot/index.tsx'
import { Keys } from '../../../find/Keys.tsx'
import { Prose } from '../../../prose/Prose.tsx'
import { setReply } from './hand.ts'
import { percent, reasonOf } from './reasons.ts'
import './proposed.css'

interface ReplyStripProps {
  readonly reply: Suggested
  /** it was put into the box */
  readonly used: boolean
  readonly onUse: () => void
  readonly onDismiss: () => void
}

/** A reply that the bot proposes, above the box: somebody reads it, makes it theirs, and sends it. */
export const ReplyStrip = (props: ReplyStripProps) => {
  onMount(() => setReply(() => () => !props.used && props.onUse()))
  onCleanup(() => setReply(null))
  return (
    <section class="queue-reply" aria-label={t('suggest.reply')} data-used={props.used ? '' : undefined}>
      <p class="queue-reply-head">
        {copyOf(Sparkles, 16)}
        <b>{props.used ? t('suggest.begun') : t('suggest.reply')}</b>
        <span class="queue-proposal-score">{percent(props.reply.score)}</span>
        <Show when={reasonOf(props.reply)}>
          {(reason) => (
            <span class="queue-reply-why soft" dir="auto">
              {reason()}
            </span>
          )}
        </Show>
        <IconButton icon={X} size="small" label={t('suggest.dismissReply')} onClick={() => props.onDismiss()} />
      </p>
      <Show when={!props.used}>
        <blockquote dir="auto" tabindex="0">
          <Prose text={props.reply.value} />
        </blockquote>
      </Show>
      <div class="queue-reply-foot">
        <Show when={props.reply.cites?.length}>
          <Cites label={t('bot.sources')} cites={props.reply.cites ?? []} />
        </Show>
        <Show when={!props.used}>
          <Button size="small" onClick={() => props.onUse()}>
            {t('suggest.use')} <Keys keys="I" />
          </Button>
        </Show>
      </div>
    </section>
  )
}

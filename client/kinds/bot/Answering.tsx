import Square from 'lucide-solid/icons/square'
import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { type AccountId, ASSISTANT } from '../../../shared/kernel/ids.ts'
import type { View } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { t } from '../../words/index.ts'
import { useLive, useWriting } from '../live.tsx'
import { Prose } from '../prose/Prose.tsx'
import { tongueOf } from '../prose/tongue.ts'
import { messageAt } from './answers.ts'
import { awaitedIn } from './awaited.ts'
import { BotSign } from './BotSign.tsx'
import { createPatience } from './patience.ts'
import { wishedAt } from './wishes.ts'
import './bot.css'

/** What the bot is about to say, at the end of what was said: that it looks, then its words as they come. */
export const Answering = (props: { readonly view: View }) => {
  const live = useLive()
  const heard = useWriting(() => props.view.conversation)
  const awaited = createPatience(
    createMemo(() => awaitedIn(props.view, (seq) => wishedAt(props.view.conversation, seq))),
    (about) => heard().some((half) => half.about === about),
  )
  const isOff = (about: number) => messageAt(props.view.lines, about)?.calledOff ?? false
  const halves = createMemo(() => (props.view.atEnd ? heard().filter(({ about }) => !isOff(about)) : []))
  const looks = () => (live.connection() === 'ready' ? awaited() : null)
  const abouts = createMemo(() => {
    const [written, looked] = [halves().map(({ about }) => about), looks()]
    return looked && !written.includes(looked.about) ? [...written, looked.about] : written
  })
  const half = (about: number) => halves().find((one) => one.about === about)
  const by = (about: number) => half(about)?.account ?? ASSISTANT

  // once, and not with every word: the answer is read out when it is there
  createEffect(
    on(abouts, (now, before) => {
      const fresh = now.find((about) => !before?.includes(about))
      if (fresh !== undefined) announce(t('bot.answering', live.name(by(fresh))))
    }),
  )
  return (
    <For each={abouts()}>
      {(about) => (
        <Half
          by={by(about)}
          text={half(about)?.text ?? ''}
          onStop={
            messageAt(props.view.lines, about)?.by === live.account && live.connection() === 'ready'
              ? () => live.wish(props.view.conversation, { type: 'reply.cancel', target: about })
              : null
          }
        />
      )}
    </For>
  )
}

interface HalfProps {
  readonly by: AccountId
  /** empty: it looks */
  readonly text: string
  /** null: not for this reader to say */
  readonly onStop: (() => void) | null
}

const Half = (props: HalfProps) => {
  const live = useLive()
  const name = () => live.name(props.by)
  return (
    <div class="message answering">
      <span class="message-face">
        <Avatar name={name()} seed={props.by} size="small" />
      </span>
      <div class="message-body">
        <p class="message-head">
          <b class="message-author">{name()}</b> <BotSign />
        </p>
        <div class="bubble">
          <Show when={props.text} fallback={<p class="answering-looks">{t('bot.looking', name())}</p>}>
            {(text) => (
              <div class="prose answering-words" dir="auto" lang={tongueOf(text())}>
                <Prose text={text()} />
              </div>
            )}
          </Show>
        </div>
        <Show when={props.onStop}>
          {(stop) => (
            <Button size="small" icon={Square} class="answering-stop" onClick={() => stop()()}>
              {t('bot.stop')}
            </Button>
          )}
        </Show>
      </div>
    </div>
  )
}

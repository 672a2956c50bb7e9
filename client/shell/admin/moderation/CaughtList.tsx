import { createMemo, For, Show } from 'solid-js'
import type { Caught } from '../../../../shared/protocol/moderation.ts'
import { Button } from '../../../ui/Button.tsx'
import { moment, t } from '../../../words/index.ts'
import { nextTo, type Outcome, steps, whereTo, whyOf } from './why.ts'

interface CaughtListProps {
  readonly caught: readonly Caught[]
  readonly busy: boolean
  readonly onDecide: (one: Caught, outcome: Outcome) => Promise<void>
}

/** What waits, line by line: the arrow keys go through it, and whoever decided goes on with the next. */
export const CaughtList = (props: CaughtListProps) => {
  let list!: HTMLUListElement
  // by id, so that a line that still waits is the same line, and keeps the focus that is on it
  const byId = createMemo(() => new Map(props.caught.map((one) => [one.id, one])))
  const ids = createMemo(() => [...byId().keys()])
  const lines = () => [...list.children] as HTMLElement[]
  const step = (event: KeyboardEvent) => {
    const all = lines()
    const at = all.findIndex((line) => line.contains(document.activeElement))
    const to = at < 0 ? null : steps(event.key, at, all.length)
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }
  const decide = async (one: Caught, outcome: Outcome) => {
    const after = nextTo(ids(), one.id)
    const heading = list.closest('section')?.querySelector<HTMLElement>('h2')
    await props.onDecide(one, outcome)
    const line = after === null || !list.isConnected ? heading : lines().find(({ dataset }) => dataset.id === after)
    line?.focus()
  }
  return (
    <ul class="moderation-list" ref={list} aria-busy={props.busy} onKeyDown={step}>
      <For each={ids()}>
        {(id) => {
          const one = createMemo<Caught | undefined>((last) => byId().get(id) ?? last)
          return <Show when={one()}>{(known) => <Line one={known()} onDecide={decide} />}</Show>
        }}
      </For>
    </ul>
  )
}

const Line = (props: { readonly one: Caught; readonly onDecide: (one: Caught, outcome: Outcome) => Promise<void> }) => {
  const held = () => props.one.sort === 'held'
  const gone = () => t(props.one.place.sort === 'requests' ? 'moderation.forTheTwo' : 'moderation.gone')
  return (
    <li class="moderation-line" tabindex="-1" data-id={props.one.id}>
      <p class="moderation-who">
        <strong dir="auto">{props.one.author.name}</strong> <span class="soft">@{props.one.author.username}</span>
        <Show when={props.one.asked}>
          <span class="moderation-asked">{t('moderation.wasAsked')}</span>
        </Show>
      </p>
      <p class="soft">
        {[
          props.one.place.name || t(`moderation.in.${props.one.place.sort}`),
          held() ? t('moderation.notSaid') : t('moderation.wasSaid'),
          moment(props.one.at),
        ].join(' · ')}
      </p>
      <Show when={props.one.text} fallback={<p class="soft">{gone()}</p>}>
        <p class="moderation-text" dir="auto">
          {props.one.text}
        </p>
      </Show>
      <p class="soft">{t('moderation.because', props.one.rule.name, whyOf(props.one.why))}</p>
      <p class="moderation-actions">
        <Button size="small" tone="primary" onClick={() => void props.onDecide(props.one, 'release')}>
          {held() ? t('moderation.release') : t('moderation.allRight')}
        </Button>
        <Button size="small" onClick={() => void props.onDecide(props.one, 'uphold')}>
          {held() ? t('moderation.keepOut') : t('moderation.makeCase')}
        </Button>
        <Show when={whereTo(props.one)}>{(path) => <a href={path()}>{t('moderation.show')}</a>}</Show>
      </p>
    </li>
  )
}

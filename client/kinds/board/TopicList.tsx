import MessageCircleQuestion from 'lucide-solid/icons/message-circle-question-mark'
import Plus from 'lucide-solid/icons/plus'
import { createEffect, createMemo, For, Match, on, Show, Switch } from 'solid-js'
import { FILTERS } from '../../../shared/protocol/boards.ts'
import type { MessageLine, Opened, View } from '../../sync/index.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { Failure } from '../message/Failure.tsx'
import { sideOf } from '../sides.tsx'
import type { TopicReader } from './reader.ts'
import { TopicRow } from './TopicRow.tsx'
import { createTopics } from './topics.ts'

interface TopicListProps {
  readonly view: View
  readonly opened: Opened
  readonly reader: TopicReader
  /** the topic that one comes back from: there one goes on */
  readonly left: number | null
}

/** What is asked in a board, the newest activity first. */
export const TopicList = (props: TopicListProps) => {
  const live = useLive()
  const conversation = props.view.conversation
  const topics = createTopics({
    load: (filter, before) =>
      live.api.topics({
        params: { conversation },
        query: { filter, ...(before !== undefined && { before: String(before) }) },
      }),
    on: (changed) => {
      let head = props.view.head
      const moved = () => {
        const now = props.opened.view().head
        if (now === head) return // somebody reads, or writes: nothing happened yet
        head = now
        changed()
      }
      const stops = [props.opened.on(moved), live.sync.onLevel(changed)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  })
  const writes = () => sideOf(props.view.kind).writes(props.view.state, live.account)
  const path = (topic: number | string) => `/messages/${conversation}?topic=${topic}`
  /** What was begun and is not in the log: it waits, or was refused. */
  const unsent = createMemo(() =>
    props.view.lines.filter(
      (line): line is MessageLine => line.line === 'message' && line.status !== 'logged' && !!line.message.topic,
    ),
  )
  const any = () => topics.items().length > 0 || topics.filter() !== 'all'
  let list: HTMLUListElement | undefined
  const { left } = props
  createEffect(
    on(
      () => topics.state() === 'ready',
      (ready) => ready && left !== null && list?.querySelector<HTMLElement>(`a[href$="topic=${left}"]`)?.focus(),
    ),
  )
  const begin = () => (
    <Show when={writes()}>
      <ButtonLink href={path('new')} tone="primary" icon={Plus}>
        {t('board.begin')}
      </ButtonLink>
    </Show>
  )
  return (
    <div class="board-scroll">
      <div class="board-column">
        <div class="board-bar">
          <h2 class="unseen">{t('board.topics')}</h2>
          <Show when={any()}>
            <fieldset class="list-filters board-filters">
              <legend class="unseen">{t('board.show')}</legend>
              <For each={FILTERS}>
                {(filter) => (
                  <button
                    type="button"
                    class="list-filter"
                    aria-pressed={topics.filter() === filter}
                    onClick={() => topics.choose(filter)}
                  >
                    {t(`board.filters.${filter}`)}
                  </button>
                )}
              </For>
            </fieldset>
            {begin()}
          </Show>
        </div>
        <For each={unsent()}>
          {(line) => (
            <div class="board-unsent">
              <b dir="auto">{line.message.topic?.title}</b>
              <Show when={line.status === 'failed'} fallback={<span class="soft">{t('board.waits')}</span>}>
                <Failure line={line} conversation={conversation} />
              </Show>
            </div>
          )}
        </For>
        <Switch>
          <Match when={topics.state() === 'loading'}>
            <SkeletonRows rows={4} label={t('board.loading')} />
          </Match>
          <Match when={topics.state() === 'failed'}>
            <div class="board-none" role="alert">
              <p>{t('board.failed')}</p>
              <Button onClick={topics.again}>{t('action.retry')}</Button>
            </div>
          </Match>
          <Match when={topics.items().length === 0 && topics.filter() === 'all'}>
            <EmptyState icon={MessageCircleQuestion} heading="h3" title={t('board.empty')} action={begin()}>
              {t('board.emptyBody')}
            </EmptyState>
          </Match>
          <Match when={topics.items().length === 0}>
            <p class="board-none soft">{t(topics.filter() === 'open' ? 'board.noOpen' : 'board.noSolved')}</p>
          </Match>
          <Match when={true}>
            <ul class="board-topics" ref={list}>
              <For each={topics.items().map(({ topic }) => topic)}>
                {(topic) => (
                  <Show when={topics.items().find((one) => one.topic === topic)}>
                    {(card) => <TopicRow card={card()} href={path(topic)} unread={props.reader.isUnread(card())} />}
                  </Show>
                )}
              </For>
            </ul>
            <Show when={topics.next() !== null}>
              <p class="board-more">
                <Button onClick={() => void topics.more()}>{t('board.more')}</Button>
              </p>
            </Show>
          </Match>
        </Switch>
      </div>
    </div>
  )
}

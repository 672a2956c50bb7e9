import { createEffect, For, Show } from 'solid-js'
import { Avatar } from '../../ui/Avatar.tsx'
import { t } from '../../words/index.ts'
import type { Suggestion, Suggestions } from './suggestions.ts'
import './suggestions.css'

interface SuggestionListProps {
  readonly id: string
  readonly suggestions: Suggestions
  readonly onTake: (suggestion: Suggestion) => void
}

/** The name of one line, for the box that points at it. */
export const optionId = (list: string, at: number) => `${list}-${at}`

/** Ways to go on, above the box. The focus stays in the box, which says which one is pointed at. */
export const SuggestionList = (props: SuggestionListProps) => {
  let list!: HTMLDivElement
  createEffect(() => list.children[props.suggestions.pointed()]?.scrollIntoView({ block: 'nearest' }))
  return (
    <div class="suggestions" role="listbox" id={props.id} aria-label={t('composer.suggestions')} ref={list}>
      <For each={props.suggestions.all()}>
        {(suggestion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
          <div
            class="suggestion"
            role="option"
            id={optionId(props.id, at())}
            aria-selected={at() === props.suggestions.pointed()}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => props.suggestions.point(at())}
            onClick={() => props.onTake(suggestion)}
          >
            <Show
              when={suggestion.seed}
              fallback={
                <span class="suggestion-face" aria-hidden="true">
                  {suggestion.face}
                </span>
              }
            >
              {(seed) => <Avatar name={suggestion.title} seed={seed()} size="small" />}
            </Show>
            <b>{suggestion.title}</b>
            <span>{suggestion.hint}</span>
          </div>
        )}
      </For>
    </div>
  )
}

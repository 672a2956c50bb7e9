import Activity from 'lucide-solid/icons/activity'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { Failing } from '../../../../../shared/protocol/patterns.ts'
import { t } from '../../../../words/index.ts'
import { PatternHead } from './PatternHead.tsx'
import { rateWords } from './Rate.tsx'

interface FailingThingsProps {
  readonly things: readonly Failing[]
  readonly pathTo: (conversation: string) => string
}

/** Things that fail sooner and sooner, each with its newest ticket. */
export const FailingThings = (props: FailingThingsProps) => {
  const id = createUniqueId()
  const [open, setOpen] = createSignal(false)
  return (
    <Show when={props.things.length > 0}>
      <article class="pattern" data-calm="">
        <PatternHead
          icon={Activity}
          title={t('pattern.failing', props.things.length)}
          open={open()}
          controls={id}
          onOpen={setOpen}
        />
        <div id={id} class="pattern-body" hidden={!open()}>
          <ul class="queue-found pattern-tickets">
            <For each={props.things}>
              {({ asset, rate, newest }) => (
                <li>
                  <a href={props.pathTo(newest.conversation)}>
                    <span>
                      <b>{asset}</b> · <span dir="auto">{newest.title}</span>
                    </span>
                    <span class="soft">{rateWords(rate)}</span>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      </article>
    </Show>
  )
}

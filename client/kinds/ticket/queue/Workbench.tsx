import { createEffect, on, onCleanup, Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import type { Ticket } from '../../../../shared/kinds/ticket/index.ts'
import { WayContext } from '../../composer/way.ts'
import { useLive } from '../../live.tsx'
import { Thread } from '../../thread/Thread.tsx'
import { createAnswering } from './answering.tsx'
import { Context } from './Context.tsx'
import { useConfig } from './config.ts'
import { Deeds } from './Deeds.tsx'
import { ask, contextShown, showContext } from './doing.ts'
import { Toolbar } from './Toolbar.tsx'

interface WorkbenchProps {
  readonly conversation: ConversationId
  readonly onBack: () => void
  readonly onOpen: (conversation: ConversationId) => void
  /** something about it is another by now */
  readonly onMoved: () => void
  readonly pathTo: (conversation: string) => string
}

/** What stands in the history of a ticket, and not among what was said. */
const isDeed = ({ type }: { readonly type: string }) => !type.startsWith('message.') && type !== 'note.posted'

/** One ticket, worked on: the conversation, what can be done about it, and what is known of it. */
export const Workbench = (props: WorkbenchProps) => {
  const live = useLive()
  const shown = live.sync.looks.show([props.conversation])
  onCleanup(() => shown.end())
  ask(null)
  showContext(false)
  const { view, opened } = live.open(props.conversation, null, { anchor: 'newest', atEnd: () => false, shows: isDeed })
  const ticket = () => {
    const state = view().state as Ticket | null
    return state?.desk ? state : null
  }
  const config = useConfig(ticket)
  const blanks = () => ({
    name: ticket()?.requester ? (live.person(ticket()!.requester!)?.name ?? '') : '',
    number: ticket()?.number ?? '',
    agent: live.person(live.account)?.name ?? '',
  })
  const way = createAnswering({ live, conversation: props.conversation, view, opened, config, blanks })
  createEffect(
    on(
      () => view().head,
      () => props.onMoved(),
      { defer: true },
    ),
  )
  return (
    <div class="queue-work" data-context={contextShown() ? '' : undefined}>
      <div class="queue-thread">
        <Show when={ticket()}>
          {(one) => <Toolbar conversation={props.conversation} ticket={one()} config={config()} />}
        </Show>
        <WayContext.Provider value={way}>
          <Thread
            conversation={props.conversation}
            at={null}
            onLinked={() => undefined}
            onBack={props.onBack}
            onOpen={props.onOpen}
          />
        </WayContext.Provider>
      </div>
      <Show when={ticket()}>
        {(one) => (
          <>
            <Context ticket={one()} view={view()} opened={opened} config={config()} pathTo={props.pathTo} />
            <Deeds
              conversation={props.conversation}
              ticket={one()}
              config={config()}
              blanks={blanks()}
              seen={view().head}
              onGone={props.onBack}
            />
          </>
        )}
      </Show>
    </div>
  )
}

import { Match, Show, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { Opened, View } from '../../sync/index.ts'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { ForwardDialog } from './ForwardDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { MessageMenu } from './MessageMenu.tsx'
import type { Layer, MessageActions } from './message-actions.ts'
import { ReactionPicker } from './ReactionPicker.tsx'
import { ReactionsDialog } from './ReactionsDialog.tsx'
import { ReadersDialog } from './ReadersDialog.tsx'
import { SelectionBar } from './SelectionBar.tsx'

interface MessageLayersProps {
  readonly view: View
  readonly opened: Opened
  readonly actions: MessageActions
  readonly layer: Layer | null
  readonly onOpen: (conversation: ConversationId) => void
}

/** Whatever lies over a thread because of a message in it. */
export const MessageLayers = (props: MessageLayersProps) => {
  const live = useLive()
  const close = () => props.actions.show(null)
  const only = <What extends Layer['what']>(what: What) => {
    const { layer } = props
    return layer?.what === what ? (layer as Layer & { readonly what: What }) : null
  }
  /** As it stands now: others may be reacting to it. */
  const now = (message: Message): Message => {
    const line = props.view.lines.find((one) => one.line === 'message' && one.message.seq === message.seq)
    return line?.line === 'message' ? line.message : message
  }
  const react = (message: Message, emoji: string) => {
    const own = now(message).reactions[emoji]?.includes(live.account) ?? false
    props.actions.react(message, emoji, !own)
    close()
  }
  const forwarded = (to: readonly ConversationId[]) => {
    close()
    if (to.length === 1) props.onOpen(to[0]!)
    else toast(t('message.forwardedMany', to.length), { tone: 'success' })
  }
  return (
    <>
      <Show when={props.actions.selection.active()}>
        <SelectionBar view={props.view} actions={props.actions} />
      </Show>
      <Show when={props.actions.menu()} keyed={true}>
        {(menu) => (
          <MessageMenu
            message={now(menu.message)}
            view={props.view}
            actions={props.actions}
            at={menu.at}
            quick={menu.quick}
            onClose={() => props.actions.menu() === menu && props.actions.openMenu(null)}
          />
        )}
      </Show>
      <Switch>
        <Match when={only('picker')}>
          {(layer) => <ReactionPicker onPick={(emoji) => react(layer().message, emoji)} onClose={close} />}
        </Match>
        <Match when={only('history')}>
          {(layer) => <HistoryDialog versions={props.opened.versions(now(layer().message).seq)} onClose={close} />}
        </Match>
        <Match when={only('reactions')}>
          {(layer) => <ReactionsDialog message={now(layer().message)} onClose={close} />}
        </Match>
        <Match when={only('readers')}>
          {(layer) => <ReadersDialog message={now(layer().message)} receipts={props.view.receipts} onClose={close} />}
        </Match>
        <Match when={only('forward')}>
          {(layer) => (
            <ForwardDialog
              from={props.view.conversation}
              messages={layer().messages}
              onClose={close}
              onForwarded={forwarded}
            />
          )}
        </Match>
      </Switch>
    </>
  )
}

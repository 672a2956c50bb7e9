import { Match, Show, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { Opened, View } from '../../sync/index.ts'
import { later } from '../../ui/later.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { Layer, MessageActions } from './message-actions.ts'

const ForwardDialog = later(async () => (await import('./ForwardDialog.tsx')).ForwardDialog)
const HistoryDialog = later(async () => (await import('./HistoryDialog.tsx')).HistoryDialog)
const MessageMenu = later(async () => (await import('./MessageMenu.tsx')).MessageMenu)
const ReactionPicker = later(async () => (await import('./ReactionPicker.tsx')).ReactionPicker)
const ReactionsDialog = later(async () => (await import('./ReactionsDialog.tsx')).ReactionsDialog)
const ReadersDialog = later(async () => (await import('./ReadersDialog.tsx')).ReadersDialog)
const SelectionBar = later(async () => (await import('./SelectionBar.tsx')).SelectionBar)

/** Is it something that people answer to? */
const isAnswered = ({ poll, survey, meeting }: Message) => Boolean(poll || survey || meeting)

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
              anew={props.view.lines.some(
                (line) =>
                  line.line === 'message' && layer().messages.includes(line.message.seq) && isAnswered(line.message),
              )}
              onClose={close}
              onForwarded={forwarded}
            />
          )}
        </Match>
      </Switch>
    </>
  )
}

import FileIcon from 'lucide-solid/icons/file'
import MessageSquareText from 'lucide-solid/icons/message-square-text'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import { IconButton } from '../../ui/IconButton.tsx'
import { later } from '../../ui/later.tsx'
import { number, t, why } from '../../words/index.ts'
import { sizeOf } from '../media/size.ts'
import type { Item, Tray } from './tray.ts'
import './tray.css'

const DescribeDialog = later(async () => (await import('./DescribeDialog.tsx')).DescribeDialog)

const portion = ({ state, size }: Item): number =>
  'sent' in state ? Math.min(1, state.sent / Math.max(1, size)) : state.is === 'ready' ? 1 : 0

const sayingOf = (item: Item): string => {
  const { state } = item
  switch (state.is) {
    case 'refused':
      return why(state.refusal)
    case 'sending':
      return t('files.sending', `${number(Math.floor(portion(item) * 100))}%`)
    case 'ready':
      return sizeOf(state.file.size)
    default:
      return t(`files.${state.is}`)
  }
}

/** The files that go with the next message: what they are, how far they are, and what can be done about them. */
export const TrayView = (props: { readonly tray: Tray }) => {
  const [describing, describe] = createSignal<number | null>(null)
  return (
    <Show when={props.tray.items.length > 0}>
      <ul class="tray" aria-label={t('files.tray')}>
        <For each={props.tray.items}>
          {(item) => (
            <li class="tray-item" data-state={item.state.is}>
              <Face item={item} />
              <div class="tray-words">
                <span class="tray-name" dir="auto" title={item.name}>
                  {item.name}
                </span>
                <span class="tray-state" role={item.state.is === 'refused' ? 'alert' : undefined}>
                  {sayingOf(item)}
                </span>
                <Show when={item.state.is !== 'ready' && item.state.is !== 'refused'}>
                  <progress aria-label={item.name} max={1} value={portion(item)} />
                </Show>
              </div>
              <Show when={item.state.is === 'ready' && item.preview && item.type.startsWith('image/')}>
                <IconButton
                  icon={MessageSquareText}
                  size="small"
                  label={t('files.describe', item.name)}
                  onClick={() => describe(item.key)}
                />
              </Show>
              <Show when={item.state.is === 'refused'}>
                <IconButton
                  icon={RotateCcw}
                  size="small"
                  label={t('files.retry', item.name)}
                  onClick={() => props.tray.retry(item.key)}
                />
              </Show>
              <IconButton
                icon={X}
                size="small"
                label={t('files.remove', item.name)}
                onClick={() => props.tray.remove(item.key)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.tray.refused() > 0 && `${props.tray.reminders()}`} keyed>
        {(_) => (
          <p class="tray-stuck" role="alert">
            {t('files.someRefused')}
          </p>
        )}
      </Show>
      <Show when={props.tray.items.find(({ key, state }) => key === describing() && state.is === 'ready')}>
        {(item) => <DescribeDialog item={item()} tray={props.tray} onClose={() => describe(null)} />}
      </Show>
    </Show>
  )
}

const Face = (props: { readonly item: Item }) => {
  const [broken, setBroken] = createSignal(false)
  return (
    <Show
      when={!broken() && props.item.preview}
      fallback={
        <span class="tray-face">
          <FileIcon aria-hidden="true" />
        </span>
      }
    >
      {(preview) => <img class="tray-face" src={preview()} alt="" onError={() => setBroken(true)} />}
    </Show>
  )
}

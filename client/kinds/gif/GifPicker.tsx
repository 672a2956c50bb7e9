import Search from 'lucide-solid/icons/search'
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { FileId } from '../../../shared/kernel/ids.ts'
import { type Gif, gifPreviewOf } from '../../../shared/protocol/gifs.ts'
import { Button } from '../../ui/Button.tsx'
import { calm } from '../../ui/calm.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { toast } from '../../ui/Toast.tsx'
import { language, t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { createFinding, type Found } from './finding.ts'
import './gif.css'

/** Somebody has written a word when they pause for so long. */
const PAUSE = 350

/** Moving pictures that others have, to pick one. */
export const GifPicker = (props: { readonly onPick: (upload: FileId, name: string, size: number) => void }) => {
  const { api } = useLive()
  const [found, setFound] = createSignal<Found>({ items: [], next: null, is: 'looking' })
  const [taking, setTaking] = createSignal<string | null>(null)
  const finding = createFinding(
    (q, page, signal) => api.findGifs({ query: { q, language: language(), ...(page && { page }) } }, { signal }),
    setFound,
  )
  let paused: ReturnType<typeof setTimeout> | undefined
  const type = (q: string) => {
    clearTimeout(paused)
    paused = setTimeout(() => void finding.for(q), PAUSE)
  }
  onMount(() => void finding.for(''))
  onCleanup(() => {
    clearTimeout(paused)
    finding.end()
  })
  const take = async ({ id, says }: Gif) => {
    if (taking()) return
    setTaking(id)
    try {
      const { upload, size } = await api.takeGif({ params: { gif: id } })
      props.onPick(upload, says || t('gif.one'), size)
    } catch (error) {
      toast(why(error), { tone: 'warning' })
    }
    setTaking(null)
  }
  return (
    <div class="gif-picker">
      <label class="emoji-search">
        <Search size={16} aria-hidden={true} />
        <input
          class="input"
          type="search"
          aria-label={t('gif.find')}
          placeholder={t('gif.find')}
          maxLength={60}
          autocomplete="off"
          ref={(input) => queueMicrotask(() => input.focus())}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <div class="gif-faces">
        <For each={found().items}>
          {(gif) => (
            <button
              type="button"
              class="gif-face"
              aria-busy={taking() === gif.id}
              title={gif.says}
              onClick={() => void take(gif)}
            >
              <img src={gifPreviewOf(gif.id, calm())} alt={gif.says || t('gif.one')} loading="lazy" />
              <Show when={taking() === gif.id}>
                <Spinner label={t('gif.taking')} />
              </Show>
            </button>
          )}
        </For>
        <p class="soft" role="status">
          <Show when={found().is === 'looking'}>
            <Spinner label={t('gif.looking')} />
          </Show>
          <Show when={found().is === 'there' && found().items.length === 0}>{t('gif.none')}</Show>
          <Show when={found().is === 'failed'}>{t('gif.failed')}</Show>
        </p>
        <Show when={found().is === 'failed'}>
          <Button size="small" onClick={() => void finding.again()}>
            {t('action.retry')}
          </Button>
        </Show>
        <Show when={found().is === 'there' && found().next !== null}>
          <Button size="small" onClick={() => void finding.more()}>
            {t('gif.more')}
          </Button>
        </Show>
      </div>
      <small class="soft">{t('gif.by')}</small>
    </div>
  )
}

import { Dialog as Behaviour } from '@kobalte/core/dialog'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Download from 'lucide-solid/icons/download'
import X from 'lucide-solid/icons/x'
import ZoomIn from 'lucide-solid/icons/zoom-in'
import ZoomOut from 'lucide-solid/icons/zoom-out'
import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js'
import type { Attached } from '../../../shared/kernel/file.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { wayBackTo } from '../../ui/way-back.ts'
import { number, t } from '../../words/index.ts'
import { MovingPicture } from './MovingPicture.tsx'
import { altOf, Picture } from './Picture.tsx'
import './viewer.css'

const LARGEST = 4

interface ViewerProps {
  readonly pictures: readonly Attached[]
  /** where to begin */
  readonly first: string
  /** where the one that is shown comes from */
  readonly about?: (file: Attached) => JSX.Element
  readonly onClose: () => void
}

/** A picture on the whole screen, and the way to the ones beside it: by keys, buttons or a swipe. */
export const Viewer = (props: ViewerProps) => {
  const [zoom, setZoom] = createSignal(1)
  const back = wayBackTo(document.activeElement)
  // as they were when somebody began to look: what comes or goes meanwhile does not turn the page
  const pictures = untrack(() => props.pictures)
  const many = () => pictures.length
  const [at, setAt] = createSignal(
    untrack(() =>
      Math.max(
        0,
        pictures.findIndex(({ id }) => id === props.first),
      ),
    ),
  )
  const turnTo = (place: number) => setAt(Math.max(0, Math.min(many() - 1, place)))
  const file = () => pictures[at()]
  const scale = (by: number) => setZoom((now) => Math.max(1, Math.min(LARGEST, now * by)))
  createEffect(on(at, () => setZoom(1), { defer: true }))

  const KEYS: Readonly<Record<string, () => unknown>> = {
    ArrowLeft: () => turnTo(at() - 1),
    ArrowRight: () => turnTo(at() + 1),
    Home: () => turnTo(0),
    End: () => turnTo(many() - 1),
    '+': () => scale(2),
    '=': () => scale(2),
    '-': () => scale(0.5),
  }
  const press = (event: KeyboardEvent) => {
    const act = KEYS[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  let from: number | null = null
  const lift = (event: PointerEvent) => {
    const way = from === null ? 0 : event.clientX - from
    from = null
    if (zoom() === 1 && event.pointerType === 'touch' && Math.abs(way) > 60) turnTo(at() + (way < 0 ? 1 : -1))
  }

  return (
    <Behaviour open={true} onOpenChange={(open) => !open && props.onClose()} preventScroll={true}>
      <Behaviour.Portal>
        <Behaviour.Content
          class="viewer"
          onKeyDown={press}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            back()
          }}
        >
          <Show when={file()}>
            {(shown) => (
              <>
                <header class="viewer-head">
                  <Behaviour.Title class="viewer-title">
                    <span dir="auto">{shown().name}</span>
                    <Show when={many() > 1}>
                      <span class="viewer-place" aria-live="polite">
                        {t('files.place', number(at() + 1), number(many()))}
                      </span>
                    </Show>
                  </Behaviour.Title>
                  <IconButton
                    icon={ZoomOut}
                    label={t('files.smaller')}
                    aria-disabled={zoom() === 1}
                    onClick={() => scale(0.5)}
                  />
                  <IconButton
                    icon={ZoomIn}
                    label={t('files.larger')}
                    aria-disabled={zoom() === LARGEST}
                    onClick={() => scale(2)}
                  />
                  <a
                    class="icon-button"
                    href={contentOf(shown().id, { download: true })}
                    download={shown().name}
                    aria-label={t('files.downloadFile', shown().name)}
                    title={t('files.download')}
                  >
                    <Download size={20} aria-hidden={true} />
                  </a>
                  <Behaviour.CloseButton class="icon-button" aria-label={t('action.close')}>
                    <X size={20} aria-hidden={true} />
                  </Behaviour.CloseButton>
                </header>
                <section
                  class="viewer-room"
                  tabindex={0}
                  aria-label={altOf(shown())}
                  onPointerDown={(event) => {
                    from = event.clientX
                  }}
                  onPointerUp={lift}
                  onDblClick={() => (zoom() === 1 ? scale(2) : setZoom(1))}
                >
                  <div
                    class="viewer-picture"
                    style={{ '--zoom': zoom(), '--w': shown().width ?? 4, '--h': shown().height ?? 3 }}
                  >
                    <Show when={shown()} keyed={true}>
                      {(one) => (
                        <MovingPicture file={one}>
                          {(still) => <Picture file={one} sizes="100vw" eager={true} still={still()} />}
                        </MovingPicture>
                      )}
                    </Show>
                  </div>
                </section>
                <Show when={shown().alt}>
                  {(alt) => (
                    <p class="viewer-alt" dir="auto">
                      {alt()}
                    </p>
                  )}
                </Show>
                {props.about?.(shown())}
              </>
            )}
          </Show>
          <Show when={many() > 1}>
            <IconButton
              class="viewer-way viewer-before"
              icon={ChevronLeft}
              label={t('files.before')}
              aria-disabled={at() === 0}
              onClick={() => turnTo(at() - 1)}
            />
            <IconButton
              class="viewer-way viewer-after"
              icon={ChevronRight}
              label={t('files.after')}
              aria-disabled={at() === many() - 1}
              onClick={() => turnTo(at() + 1)}
            />
          </Show>
        </Behaviour.Content>
      </Behaviour.Portal>
    </Behaviour>
  )
}

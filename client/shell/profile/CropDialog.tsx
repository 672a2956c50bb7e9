import { createEffect, createSignal } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../words/index.ts'
import { type Cut, keyed, MOST_ZOOM, moved, SIDE, squareOf, WHOLE, within } from './crop.ts'

interface CropDialogProps {
  readonly picture: ImageBitmap
  readonly onClose: () => void
  /** the square that was cut out */
  readonly onCut: (square: Blob) => void
}

/** Cuts a square out of a picture: dragged, zoomed, or moved by keys. Nothing but the square leaves the device. */
export const CropDialog = (props: CropDialogProps) => {
  let canvas!: HTMLCanvasElement
  const [cut, setCut] = createSignal<Cut>(WHOLE)
  const [busy, setBusy] = createSignal(false)
  let from: { readonly x: number; readonly y: number } | null = null

  createEffect(() => {
    const { side, left, top } = squareOf(props.picture, cut())
    const context = canvas.getContext('2d')!
    context.fillStyle = '#fff' // behind what can be seen through
    context.fillRect(0, 0, SIDE, SIDE)
    context.imageSmoothingQuality = 'high'
    context.drawImage(props.picture, left, top, side, side, 0, 0, SIDE, SIDE)
  })

  const drag = (event: PointerEvent) => {
    if (!from) return
    const shown = canvas.clientWidth
    const [right, down] = [(from.x - event.clientX) / shown, (from.y - event.clientY) / shown]
    from = { x: event.clientX, y: event.clientY }
    setCut(moved(props.picture, cut(), right, down))
  }
  const zoom = (wanted: number) => setCut(within(props.picture, { ...cut(), zoom: wanted }))
  const press = (event: KeyboardEvent) => {
    const next = keyed(props.picture, cut(), event.key)
    if (!next) return
    event.preventDefault()
    setCut(next)
  }
  const take = () => {
    setBusy(true)
    canvas.toBlob((blob) => blob && props.onCut(blob), 'image/jpeg', 0.9)
  }

  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('person.picture.title')}
      size="small"
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" busy={busy()} onClick={take}>
            {t('person.picture.use')}
          </Button>
        </>
      }
    >
      <div class="crop">
        <canvas
          ref={canvas}
          class="crop-square"
          width={SIDE}
          height={SIDE}
          tabindex={0}
          role="img"
          aria-label={`${t('person.picture.title')}. ${t('person.picture.hint')}`}
          onKeyDown={press}
          onPointerDown={(event) => {
            canvas.setPointerCapture(event.pointerId)
            from = { x: event.clientX, y: event.clientY }
          }}
          onPointerMove={drag}
          onPointerUp={() => (from = null)}
          onPointerCancel={() => (from = null)}
          onWheel={(event) => {
            event.preventDefault()
            zoom(cut().zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1))
          }}
        />
        <label class="crop-zoom">
          <span>{t('person.picture.zoom')}</span>
          <input
            type="range"
            min={1}
            max={MOST_ZOOM}
            step={0.01}
            value={cut().zoom}
            onInput={(event) => zoom(event.currentTarget.valueAsNumber)}
          />
        </label>
        <p class="soft">{t('person.picture.hint')}</p>
      </div>
    </Dialog>
  )
}

import Crosshair from 'lucide-solid/icons/crosshair'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import Undo from 'lucide-solid/icons/undo-2'
import { createSignal, Show } from 'solid-js'
import { MOST_CORNERS, type Outline } from '../../../../shared/kernel/outline.ts'
import { cornersOf, OutlineMap, outlineAround, outlineIn } from '../../../kinds/places/index.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { t } from '../../../words/index.ts'
import { DeedDialog } from '../../DeedDialog.tsx'

interface OutlineDialogProps {
  readonly name: string
  readonly outline: Outline | null
  readonly others: readonly Outline[]
  readonly onSave: (outline: Outline) => Promise<void>
  readonly onClose: () => void
}

type Corner = NonNullable<ReturnType<typeof cornersOf>>[number]

/** Draws an outline corner by corner, or takes one that was pasted; either way it is seen on the map at once. */
export const OutlineDialog = (props: OutlineDialogProps) => {
  const [corners, setCorners] = createSignal<readonly Corner[]>(cornersOf(props.outline) ?? [])
  const [text, setText] = createSignal('')
  const [pasting, setPasting] = createSignal(false)
  const [middle, setMiddle] = createSignal<Corner | null>(null)
  /** what is of several parts, or has holes, stays as it is until a corner is set */
  const [kept, setKept] = createSignal(cornersOf(props.outline) === null ? props.outline : null)

  const pasted = () => (text().trim() ? outlineIn(text()) : null)
  const drawn = () => pasted() ?? kept() ?? outlineAround(corners())
  const bad = () => text().trim() !== '' && pasted() === null
  const set = (point: Corner) => {
    setKept(null)
    setText('')
    setCorners((before) => (before.length < MOST_CORNERS - 1 ? [...before, point] : before))
  }
  const clear = () => {
    setKept(null)
    setText('')
    setCorners([])
  }
  const save = async () => {
    const outline = drawn()
    if (!outline || bad()) return false
    await props.onSave(outline)
  }
  return (
    <DeedDialog
      onClose={props.onClose}
      size="large"
      title={t('places.outline.title')}
      description={t('places.outline.how')}
      action={t('action.save')}
      disabled={!drawn() || bad()}
      onDeed={save}
    >
      <div class="places-form">
        <OutlineMap
          outline={drawn()}
          others={props.others}
          label={t('places.outline.of', props.name)}
          corners={pasted() || kept() ? [] : corners()}
          onPress={set}
          onMiddle={setMiddle}
        />
        <div class="places-ways">
          <Button size="small" icon={Crosshair} onClick={() => middle() && set(middle()!)}>
            {t('places.outline.here')}
          </Button>
          <Button
            size="small"
            icon={Undo}
            disabled={corners().length === 0}
            onClick={() => setCorners((before) => before.slice(0, -1))}
          >
            {t('places.outline.undo')}
          </Button>
          <Button size="small" icon={RotateCcw} onClick={clear}>
            {t('places.outline.clear')}
          </Button>
          <span class="soft" role="status">
            {t('places.outline.corners', corners().length)}
          </span>
        </div>
        <Show
          when={pasting()}
          fallback={
            <Button class="places-paste" size="small" tone="quiet" onClick={() => setPasting(true)}>
              {t('places.outline.text')}
            </Button>
          }
        >
          <TextArea
            label={t('places.outline.text')}
            hint={t('places.outline.textHint')}
            error={bad() ? t('places.outline.bad') : null}
            value={text()}
            onValue={setText}
            dir="ltr"
            spellcheck={false}
          />
        </Show>
      </div>
    </DeedDialog>
  )
}

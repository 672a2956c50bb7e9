import { Suspense } from 'solid-js'
import { Dialog } from '../../ui/Dialog.tsx'
import { lazy } from '../../ui/later.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { t } from '../../words/index.ts'

interface ReactionPickerProps {
  readonly onPick: (emoji: string) => void
  readonly onClose: () => void
}

/** Fetched when somebody wants more than the quick ones. */
const EmojiPicker = lazy(async () => ({ default: (await import('../composer/EmojiPicker.tsx')).EmojiPicker }))

/** All emoji there are, to react with. */
export const ReactionPicker = (props: ReactionPickerProps) => (
  <Dialog open={true} onClose={props.onClose} title={t('message.pickReaction')} size="small">
    <Suspense fallback={<Spinner label={t('frame.loading')} />}>
      <EmojiPicker onPick={props.onPick} onClose={props.onClose} />
    </Suspense>
  </Dialog>
)

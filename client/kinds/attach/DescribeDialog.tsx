import { createSignal } from 'solid-js'
import { LONGEST_ALT } from '../../../shared/kernel/file.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { Item, Tray } from './tray.ts'

interface DescribeDialogProps {
  readonly item: Item
  readonly tray: Tray
  readonly onClose: () => void
}

/** Says in words what a picture shows, for those who cannot see it. */
export const DescribeDialog = (props: DescribeDialogProps) => {
  const { api } = useLive()
  const file = () => (props.item.state.is === 'ready' ? props.item.state.file : null)
  const [alt, setAlt] = createSignal(file()?.alt ?? '')
  const save = async () => {
    const { key } = props.item
    try {
      const described = await api.describeFile({ params: { file: file()!.id }, body: { alt: alt() } })
      if (described.file) props.tray.described(key, described.file)
      props.onClose()
    } catch (error) {
      toast(why(error), { tone: 'warning' })
    }
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('files.describeTitle')}
      description={t('files.describeHint')}
      actions={
        <Button tone="primary" onClick={() => void save()}>
          {t('files.describeSave')}
        </Button>
      }
    >
      <img class="describe-picture" src={props.item.preview ?? ''} alt="" />
      <TextArea label={t('files.describeLabel')} value={alt()} onValue={setAlt} maxLength={LONGEST_ALT} />
    </Dialog>
  )
}

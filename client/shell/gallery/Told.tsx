import { createSignal, For } from 'solid-js'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { BANGLA, LONG, Specimens } from './Specimens.tsx'

const TONES = ['info', 'success', 'warning', 'danger'] as const
const nothing = () => undefined

/** What people are told, and asked. */
export const Told = () => {
  const ask = async () => {
    const body = 'It cannot be taken back.'
    const sure = await confirmed({ title: 'Delete it?', body, action: 'Delete', danger: true })
    toast(sure ? 'Deleted' : 'Kept')
  }
  return (
    <>
      <Specimens title="Banner, Toast, LiveRegion">
        <div class="gallery-fields">
          <For each={TONES}>
            {(tone) => (
              <Banner tone={tone} title={tone} onDismiss={nothing}>
                Something that holds for the page as it is.
              </Banner>
            )}
          </For>
          <Banner action={<Button size="small">Do it</Button>}>{LONG}</Banner>
          <Banner tone="success">{BANGLA}</Banner>
        </div>
        <For each={TONES}>
          {(tone) => (
            <Button
              onClick={() => toast(`A word in passing: ${tone}`, { tone, action: { label: 'Undo', run: nothing } })}
            >
              Toast {tone}
            </Button>
          )}
        </For>
        <Button onClick={() => toast(`${LONG}. ${BANGLA}`)}>Toast, long</Button>
        <Button onClick={() => announce('Rahima wrote: hello')}>Announce</Button>
      </Specimens>
      <Specimens title="Dialog, Confirm">
        <For each={['small', 'medium', 'large'] as const}>{(size) => <OneDialog size={size} />}</For>
        <Button onClick={ask}>Confirm</Button>
      </Specimens>
    </>
  )
}

const OneDialog = (props: { readonly size: 'small' | 'medium' | 'large' }) => {
  const [open, setOpen] = createSignal(false)
  const [text, setText] = createSignal('')
  return (
    <>
      <Button onClick={() => setOpen(true)}>Dialog {props.size}</Button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title="A dialog"
        size={props.size}
        description="What it is for, in a sentence."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button tone="primary" onClick={() => setOpen(false)}>
              Save
            </Button>
          </>
        }
      >
        <TextField label="Label" value={text()} onValue={setText} />
      </Dialog>
    </>
  )
}

import Inbox from 'lucide-solid/icons/inbox'
import Search from 'lucide-solid/icons/search'
import { createSignal } from 'solid-js'
import { Checkbox, Switch } from '../../ui/Checkbox.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { GrowingText, TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { BANGLA, LONG, Specimens } from './Specimens.tsx'

const ERROR = 'What is wrong, and how to cure it.'
const nothing = () => undefined
const OPTIONS = [
  { value: 'one', label: 'One' },
  { value: 'two', label: BANGLA },
] as const

/** What is filled in, and chosen from. */
export const Filled = () => {
  const [text, setText] = createSignal('')
  const [ticked, setTicked] = createSignal(true)
  const [chosen, setChosen] = createSignal<'one' | 'two'>('one')
  return (
    <>
      <Specimens title="TextField, PasswordField, SelectField">
        <div class="gallery-fields">
          <TextField
            label="Label"
            hint="A hint"
            placeholder="Placeholder"
            icon={Search}
            value={text()}
            onValue={setText}
          />
          <TextField label="Wrong" error={ERROR} value="Entry" onValue={nothing} />
          <TextField label="Disabled" optional={true} disabled={true} value="Entry" onValue={nothing} />
          <TextField label={BANGLA} hint={LONG} value={BANGLA} onValue={nothing} />
          <PasswordField label="Password" autocomplete="current-password" value="open sesame" onValue={nothing} />
          <PasswordField
            label="Wrong password"
            autocomplete="new-password"
            error={ERROR}
            value="1234"
            onValue={nothing}
          />
          <SelectField label="Select" value={chosen()} options={OPTIONS} onValue={setChosen} />
          <SelectField label="Select, disabled" value="one" options={OPTIONS} disabled={true} onValue={nothing} />
        </div>
      </Specimens>
      <Specimens title="TextArea, GrowingText">
        <div class="gallery-fields">
          <TextArea label="Text" hint="Grows with what is written" value={text()} onValue={setText} />
          <TextArea label="Wrong text" error={ERROR} value={LONG} onValue={nothing} />
          <TextArea label="Text, disabled" disabled={true} value={BANGLA} onValue={nothing} />
          <GrowingText aria-label="The bare control" placeholder="The bare control" value={text()} onValue={setText} />
        </div>
      </Specimens>
      <Specimens title="Checkbox, Switch">
        <div class="gallery-fields">
          <Checkbox label="Checkbox" hint="With a hint" checked={ticked()} onChange={setTicked} />
          <Checkbox label="Not checked" checked={!ticked()} onChange={(on) => setTicked(!on)} />
          <Checkbox label="Disabled" checked={true} disabled={true} onChange={nothing} />
          <Checkbox label={LONG} hint={BANGLA} checked={ticked()} onChange={setTicked} />
          <Switch label="Switch" hint="In force at once" checked={ticked()} onChange={setTicked} />
          <Switch label="Off" checked={!ticked()} onChange={(on) => setTicked(!on)} />
          <Switch label="Switch, disabled" checked={false} disabled={true} onChange={nothing} />
          <Switch label={BANGLA} hint={LONG} checked={ticked()} onChange={setTicked} />
        </div>
      </Specimens>
      <Specimens title="Tabs">
        <Tabs
          label="Tabs"
          value={chosen()}
          onChange={setChosen}
          tabs={[
            { name: 'one', label: 'One', icon: Inbox, panel: () => <p>The first panel</p> },
            { name: 'two', label: BANGLA, panel: () => <p>The second panel</p> },
          ]}
        />
      </Specimens>
    </>
  )
}

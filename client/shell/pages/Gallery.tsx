import Bell from 'lucide-solid/icons/bell'
import Inbox from 'lucide-solid/icons/inbox'
import Pencil from 'lucide-solid/icons/pencil'
import Search from 'lucide-solid/icons/search'
import Send from 'lucide-solid/icons/send'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, type JSX } from 'solid-js'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Checkbox, Switch } from '../../ui/Checkbox.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { PRESENCES, PresenceDot } from '../../ui/Presence.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Skeleton, SkeletonRows } from '../../ui/Skeleton.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { THEMES } from '../../ui/theme/themes.ts'
import { useTitle } from '../../ui/title.ts'
import { count, day, number, roughly, t, when } from '../../words/index.ts'
import './Gallery.css'

const TONES = ['info', 'success', 'warning', 'danger'] as const
const PEOPLE = ['Rahima Begum', 'রহিমা বেগম', 'Anna', 'Md. Karim', 'Ōno Yuki', 'ক্ষমা দাস', 'Zed Q.', 'Lea'] as const

/** Every component in every state, on one page: for whoever builds pages, in whatever theme and language is on. */
const Gallery = () => {
  useTitle(() => 'UI')
  const [text, setText] = createSignal('')
  const [ticked, setTicked] = createSignal(true)
  const [chosen, setChosen] = createSignal<'one' | 'two'>('one')
  const [open, setOpen] = createSignal(false)
  const now = Date.now()
  const DAY = 86_400_000
  return (
    <div class="page gallery">
      <h1 class="page-title">UI</h1>
      <Group title="Button">
        <Button tone="primary" icon={Send}>
          Primary
        </Button>
        <Button icon={Pencil}>Plain</Button>
        <Button tone="quiet">Quiet</Button>
        <Button tone="danger" icon={Trash}>
          Danger
        </Button>
        <Button tone="primary" busy={true}>
          Busy
        </Button>
        <Button disabled={true}>Disabled</Button>
        <Button size="small">Small</Button>
        <ButtonLink size="large" tone="primary" href="/dev/ui">
          Large link
        </ButtonLink>
      </Group>
      <Group title="IconButton, Menu, Tooltip">
        <IconButton icon={Search} label="Search" />
        <IconButton icon={Bell} label="Notifications, 3 new" badge={<Badge tone="accent">{count(3)}</Badge>} />
        <IconButton icon={Pencil} label="Pressed" pressed={true} />
        <IconButton icon={Trash} label="Small" size="small" disabled={true} />
        <Menu triggerClass="button" trigger="Menu" placement="bottom-start">
          <MenuItem icon={Pencil} onSelect={() => toast('Edited')}>
            Edit
          </MenuItem>
          <MenuItem disabled={true} onSelect={() => undefined}>
            Not now
          </MenuItem>
          <MenuLine />
          <MenuItem icon={Trash} danger={true} onSelect={() => toast('Deleted', { tone: 'danger' })}>
            Delete
          </MenuItem>
        </Menu>
      </Group>
      <Group title="Field">
        <div class="gallery-fields">
          <TextField
            label="Label"
            hint="A hint"
            placeholder="Placeholder"
            icon={Search}
            value={text()}
            onValue={setText}
          />
          <TextField label="Wrong" error="What is wrong, and how to cure it." value="Entry" onValue={() => undefined} />
          <TextField label="Disabled" optional={true} disabled={true} value="Entry" onValue={() => undefined} />
          <PasswordField
            label="Password"
            autocomplete="current-password"
            value="open sesame"
            onValue={() => undefined}
          />
          <SelectField
            label="Select"
            value={chosen()}
            options={[
              { value: 'one', label: 'One' },
              { value: 'two', label: 'Two' },
            ]}
            onValue={setChosen}
          />
          <TextArea label="Text" hint="Grows with what is written" value={text()} onValue={setText} />
          <Checkbox label="Checkbox" hint="With a hint" checked={ticked()} onChange={setTicked} />
          <Checkbox label="Not checked" checked={!ticked()} onChange={(on) => setTicked(!on)} />
          <Switch label="Switch" hint="In force at once" checked={ticked()} onChange={setTicked} />
          <Switch label="Off" checked={!ticked()} onChange={(on) => setTicked(!on)} />
        </div>
      </Group>
      <Group title="Avatar, Presence, Badge">
        <For each={PEOPLE}>
          {(name, at) => <Avatar name={name} seed={name} corner={<PresenceDot state={PRESENCES[at() % 4]!} />} />}
        </For>
        <Avatar name="Small" seed="1" size="small" />
        <Avatar name="Large One" seed="2" size="large" />
        <Avatar name="Huge One" seed="5" size="huge" corner={<PresenceDot state="online" />} />
        <For each={PRESENCES}>
          {(state) => (
            <span>
              <PresenceDot state={state} /> {t(`presence.${state}`)}
            </span>
          )}
        </For>
        <Badge>{count(7)}</Badge>
        <For each={['accent', 'danger', 'success', 'warning', 'info'] as const}>
          {(tone) => <Badge tone={tone}>{count(120)}</Badge>}
        </For>
      </Group>
      <Group title="Banner, Toast, Live region">
        <div class="gallery-fields">
          <For each={TONES}>
            {(tone) => (
              <Banner tone={tone} title={tone} onDismiss={() => undefined}>
                Something that holds for the page as it is.
              </Banner>
            )}
          </For>
        </div>
        <For each={TONES}>
          {(tone) => (
            <Button
              onClick={() =>
                toast(`A word in passing: ${tone}`, { tone, action: { label: 'Undo', run: () => undefined } })
              }
            >
              Toast {tone}
            </Button>
          )}
        </For>
        <Button onClick={() => announce('Rahima wrote: hello')}>Announce</Button>
      </Group>
      <Group title="Dialog, Confirm">
        <Button onClick={() => setOpen(true)}>Dialog</Button>
        <Dialog
          open={open()}
          onClose={() => setOpen(false)}
          title="A dialog"
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
        <Button
          onClick={async () => {
            const sure = await confirmed({
              title: 'Delete it?',
              body: 'It cannot be taken back.',
              action: 'Delete',
              danger: true,
            })
            toast(sure ? 'Deleted' : 'Kept')
          }}
        >
          Confirm
        </Button>
      </Group>
      <Group title="Tabs">
        <Tabs
          label="Tabs"
          value={chosen()}
          onChange={setChosen}
          tabs={[
            { name: 'one', label: 'One', icon: Inbox, panel: () => <p>The first panel</p> },
            { name: 'two', label: 'Two', panel: () => <p>The second panel</p> },
          ]}
        />
      </Group>
      <Group title="Waiting, empty">
        <Spinner label={t('frame.loading')} />
        <Spinner size="large" />
        <div class="gallery-fields">
          <SkeletonRows rows={3} label={t('frame.loading')} />
          <Skeleton shape="block" />
          <EmptyState icon={Inbox} title="Nothing here yet" action={<Button tone="primary">Begin</Button>}>
            What will stand here, and how it comes to be.
          </EmptyState>
        </div>
      </Group>
      <Group title="Numbers and dates">
        <span>{number(1234567.5)}</span>
        <span>{roughly(12_500)}</span>
        <For each={[0, 1, 3, 40, 400]}>
          {(days) => (
            <span>
              {day(now - days * DAY, now)} · {when(now - days * DAY, now)}
            </span>
          )}
        </For>
      </Group>
      <Group title="Themes">
        <For each={THEMES}>
          {(theme) => (
            <span class="gallery-theme">
              <Swatch theme={theme} /> {t(`theme.${theme}`)}
            </span>
          )}
        </For>
      </Group>
    </div>
  )
}

const Group = (props: { readonly title: string; readonly children: JSX.Element }) => (
  <section class="gallery-group">
    <h2>{props.title}</h2>
    <div class="gallery-row">{props.children}</div>
  </section>
)

export default Gallery

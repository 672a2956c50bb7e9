import Bell from 'lucide-solid/icons/bell'
import Pencil from 'lucide-solid/icons/pencil'
import Search from 'lucide-solid/icons/search'
import Send from 'lucide-solid/icons/send'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, Show } from 'solid-js'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuChoice, MenuItem, MenuLine, MenuOption } from '../../ui/Menu.tsx'
import { MenuAt } from '../../ui/MenuAt.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { toast } from '../../ui/Toast.tsx'
import { THEMES } from '../../ui/theme/themes.ts'
import { count } from '../../words/index.ts'
import { BANGLA, LONG, Specimens } from './Specimens.tsx'

const TONES = [
  ['primary', Send],
  ['plain', Pencil],
  ['quiet', Search],
  ['danger', Trash],
] as const

/** What is pressed. */
export const Pressed = () => (
  <>
    <Specimens title="Button, ButtonLink">
      <For each={TONES}>
        {([tone, icon]) => (
          <>
            <Button tone={tone} icon={icon}>
              {tone}
            </Button>
            <Button tone={tone} busy={true}>
              Busy
            </Button>
            <Button tone={tone} disabled={true}>
              Disabled
            </Button>
          </>
        )}
      </For>
      <Button size="small">Small</Button>
      <Button size="small" tone="primary" icon={Send}>
        {BANGLA}
      </Button>
      <Button>{LONG}</Button>
      <ButtonLink size="large" tone="primary" href="/dev/ui">
        Large link
      </ButtonLink>
      <Button wide={true}>Wide</Button>
    </Specimens>
    <Specimens title="IconButton">
      <IconButton icon={Search} label="Search" />
      <IconButton icon={Bell} label="Notifications, 3 new" badge={<Badge tone="accent">{count(3)}</Badge>} />
      <IconButton icon={Pencil} label="Pressed" pressed={true} />
      <IconButton icon={Pencil} label="Small" size="small" />
      <IconButton icon={Trash} label="Disabled" disabled={true} />
    </Specimens>
    <Menus />
  </>
)

const Menus = () => {
  const [theme, setTheme] = createSignal<string>('pink')
  const [at, setAt] = createSignal<HTMLElement | null>(null)
  return (
    <Specimens title="Menu, MenuAt">
      <Menu triggerClass="button" trigger="Menu" placement="bottom-start">
        <MenuItem icon={Pencil} onSelect={() => toast('Edited')}>
          Edit
        </MenuItem>
        <MenuItem onSelect={() => undefined}>{LONG}</MenuItem>
        <MenuItem onSelect={() => undefined}>{BANGLA}</MenuItem>
        <MenuItem disabled={true} onSelect={() => undefined}>
          Not now
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Trash} danger={true} onSelect={() => toast('Deleted', { tone: 'danger' })}>
          Delete
        </MenuItem>
      </Menu>
      <Menu triggerClass="button" trigger="Menu of choices" placement="bottom-start">
        <MenuChoice label="Colours" value={theme()} onChoose={setTheme}>
          <For each={THEMES.slice(0, 3)}>
            {(one) => (
              <MenuOption value={one} lead={<Swatch theme={one} />}>
                {one}
              </MenuOption>
            )}
          </For>
        </MenuChoice>
      </Menu>
      <Button onClick={(event) => setAt(event.currentTarget)}>Menu of another thing</Button>
      <Show when={at()}>
        {(there) => (
          <MenuAt at={there()} label="Menu of another thing" onClose={() => setAt(null)}>
            <MenuItem onSelect={() => setAt(null)}>Edit</MenuItem>
          </MenuAt>
        )}
      </Show>
    </Specimens>
  )
}

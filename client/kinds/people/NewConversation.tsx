import { createSignal, Show } from 'solid-js'
import { type ConversationId, directOf, uuidv7 } from '../../../shared/kernel/ids.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { BotRow } from '../bot/index.tsx'
import { useLive } from '../live.tsx'
import { PeopleFinder } from './PeopleFinder.tsx'
import { PublicGroups } from './PublicGroups.tsx'

interface NewConversationProps {
  readonly onClose: () => void
  readonly onOpen: (conversation: ConversationId) => void
}

/** The ways to begin: with a person, with a group of one's own, with a group that is there for all. */
export const NewConversation = (props: NewConversationProps) => {
  const live = useLive()
  const [tab, setTab] = createSignal<'people' | 'group' | 'discover'>('people')
  const go = (conversation: ConversationId) => {
    props.onClose()
    props.onOpen(conversation)
  }
  const known = (conversation: ConversationId) => live.row(conversation) !== null
  const whatTo = ({ id }: Person) => (known(directOf(live.account, id)) ? t('people.open') : t('people.request'))
  const begin = (person: Person) => {
    const conversation = directOf(live.account, person.id)
    if (!known(conversation)) live.wish(conversation, { type: 'contact.request', to: person.id })
    go(conversation)
  }
  return (
    <Dialog open={true} onClose={props.onClose} title={t('people.begin')}>
      <Tabs
        label={t('people.begin')}
        value={tab()}
        onChange={setTab}
        tabs={[
          {
            name: 'people',
            label: t('people.find'),
            panel: () => (
              <>
                <BotRow onOpen={go} />
                <PeopleFinder label={t('people.find')} action={whatTo} onPick={begin} />
              </>
            ),
          },
          { name: 'group', label: t('group.create'), panel: () => <NewGroup onMade={go} /> },
          { name: 'discover', label: t('group.discover'), panel: () => <PublicGroups known={known} onJoined={go} /> },
        ]}
      />
    </Dialog>
  )
}

const NewGroup = (props: { readonly onMade: (conversation: ConversationId) => void }) => {
  const live = useLive()
  const [name, setName] = createSignal('')
  const [about, setAbout] = createSignal('')
  const [isPublic, setPublic] = createSignal(false)
  const [asks, setAsks] = createSignal(false)
  const [flavour, setFlavour] = createSignal<'channel' | 'board' | null>(null)
  const make = (event: Event) => {
    event.preventDefault()
    const conversation = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as ConversationId
    const visibility = isPublic() ? 'public' : 'private'
    const what = about().trim()
    live.wish(conversation, {
      type: 'group.create',
      name: name(),
      visibility,
      history: 'all',
      ...(what && { about: what }),
      ...(isPublic() && asks() && { asks: true }),
      ...(flavour() && { flavour: flavour()! }),
    })
    props.onMade(conversation)
  }
  return (
    <form class="stack-form" onSubmit={make}>
      <TextField label={t('group.name')} value={name()} onValue={setName} maxLength={80} required={true} />
      <TextField label={t('group.about')} value={about()} onValue={setAbout} maxLength={500} optional={true} />
      <Switch label={t('group.public')} checked={isPublic()} onChange={setPublic} />
      <Show when={isPublic()}>
        <Switch label={t('member.asksFirst')} checked={asks()} onChange={setAsks} />
      </Show>
      <Switch
        label={t('channel.make')}
        checked={flavour() === 'channel'}
        onChange={(on) => setFlavour(on ? 'channel' : null)}
      />
      <Switch
        label={t('board.make')}
        checked={flavour() === 'board'}
        onChange={(on) => setFlavour(on ? 'board' : null)}
      />
      <Button type="submit" tone="primary" disabled={name().trim() === ''}>
        {t('group.make')}
      </Button>
    </form>
  )
}

import LayoutGrid from 'lucide-solid/icons/layout-grid'
import List from 'lucide-solid/icons/list'
import UserPlus from 'lucide-solid/icons/user-plus'
import Users from 'lucide-solid/icons/users'
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useTitle } from '../../ui/title.ts'
import { count, language, remember, remembered, t } from '../../words/index.ts'
import { goesBy } from '../list/filters.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { Blocked } from './Blocked.tsx'
import { ContactTiles, type Look } from './ContactTiles.tsx'
import { type Contact, contactsOf } from './contacts.ts'
import { LabelSieve } from './LabelSieve.tsx'
import { Requests } from './Requests.tsx'
import { showAdding } from './shown.ts'
import { EVERYBODY, isOf, labelsOf, sortedOut, type Which } from './sieve.ts'
import './contacts-page.css'

const PARTS = ['contacts', 'requests', 'blocked'] as const
type Part = (typeof PARTS)[number]

const KEY = 'contacts'

interface ContactsPageProps {
  readonly part: Part
  readonly pathTo: (part: Part) => string
}

/** Everybody whom one knows here: contacts, requests both ways, and those who are blocked (CO8). */
export const ContactsPage = (props: ContactsPageProps) => {
  const live = useLive()
  useTitle(() => t('contacts.title'))
  const [typed, setTyped] = createSignal('')
  const [which, setWhich] = createSignal<Which>(EVERYBODY)
  const [look, setLook] = createSignal<Look>(remembered(KEY) === 'list' ? 'list' : 'grid')
  const choose = (wanted: Look) => {
    remember(KEY, wanted)
    setLook(wanted)
  }
  const contacts = createMemo<readonly Contact[]>(
    (before) => contactsOf(live.rows(), (row) => sideOf(row.kind).title(row, live), language(), before),
    [],
  )
  const labels = createMemo(() =>
    labelsOf(
      contacts().map(({ row }) => row),
      language(),
    ),
  )
  const others = createMemo(() => sortedOut(live.rows(), live.account))
  // a label that nobody has any more hides nobody
  const through = () => {
    const wanted = which()
    return wanted.of === 'label' && !labels().includes(wanted.label) ? EVERYBODY : wanted
  }
  const shown = createMemo(() => {
    const [words, wanted] = [typed().trim().replace(/^@/, ''), through()]
    return contacts().filter(({ row, name }) => {
      if (!isOf(wanted, row)) return false
      if (words === '') return true
      const person = row.other ? live.person(row.other) : null
      return goesBy([name, person?.name, person?.username].join(' '), words)
    })
  })
  const counts = () => ({
    contacts: contacts().length,
    requests: others().incoming.length,
    blocked: 0,
  })
  const clear = () => {
    setTyped('')
    setWhich(EVERYBODY)
  }

  return (
    <div class="page contacts-page">
      <header class="contacts-head">
        <h1 class="page-title">{t('contacts.title')}</h1>
        <Button tone="primary" icon={UserPlus} onClick={() => showAdding(true)}>
          {t('contacts.addTitle')}
        </Button>
      </header>
      <nav class="contacts-parts" aria-label={t('contacts.page.parts')}>
        <For each={PARTS}>
          {(part) => (
            <a href={props.pathTo(part)} aria-current={props.part === part ? 'page' : undefined}>
              {t(part === 'contacts' ? 'contacts.page.all' : `contacts.page.${part}`)}
              <Show when={counts()[part] > 0}>
                <span class="contacts-parts-count">{count(counts()[part])}</span>
              </Show>
            </a>
          )}
        </For>
      </nav>
      <Show
        when={live.begun() || live.rows().length > 0}
        fallback={<SkeletonRows rows={6} label={t('contacts.page.coming')} />}
      >
        <Switch>
          <Match when={props.part === 'requests'}>
            <Requests incoming={others().incoming} outgoing={others().outgoing} />
          </Match>
          <Match when={props.part === 'blocked'}>
            <Blocked rows={others().blocked} />
          </Match>
          <Match when={contacts().length === 0}>
            <EmptyState
              icon={Users}
              title={t('contacts.page.empty')}
              action={
                <Button tone="primary" icon={UserPlus} onClick={() => showAdding(true)}>
                  {t('contacts.addTitle')}
                </Button>
              }
            >
              {t('contacts.page.emptyBody')}
            </EmptyState>
          </Match>
          <Match when={true}>
            <div class="contacts-sieve">
              <search class="contacts-find">
                <TextField
                  label={t('contacts.page.find')}
                  hint={t('contacts.page.findHint')}
                  value={typed()}
                  onValue={setTyped}
                  autocomplete="off"
                  inputmode="search"
                  enterkeyhint="search"
                />
              </search>
              <fieldset class="contacts-look">
                <legend class="unseen">{t('contacts.page.look')}</legend>
                <IconButton
                  icon={LayoutGrid}
                  label={t('contacts.page.grid')}
                  pressed={look() === 'grid'}
                  onClick={() => choose('grid')}
                />
                <IconButton
                  icon={List}
                  label={t('contacts.page.list')}
                  pressed={look() === 'list'}
                  onClick={() => choose('list')}
                />
              </fieldset>
              <LabelSieve labels={labels()} which={through()} onChoose={setWhich} />
            </div>
            <p class="soft contacts-count" role="status">
              {t('contacts.count', shown().length)}
            </p>
            <Show
              when={shown().length > 0}
              fallback={
                <div class="contacts-nobody">
                  <p>{typed().trim() ? t('contacts.page.nobody') : t('contacts.page.nobodyHere')}</p>
                  <Button onClick={clear}>{t('contacts.page.showAll')}</Button>
                </div>
              }
            >
              <ContactTiles contacts={shown()} look={look()} labels={labels()} />
            </Show>
          </Match>
        </Switch>
      </Show>
    </div>
  )
}

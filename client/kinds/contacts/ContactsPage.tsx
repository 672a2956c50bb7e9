import UserPlus from 'lucide-solid/icons/user-plus'
import Users from 'lucide-solid/icons/users'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { count, language, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { Blocked } from './Blocked.tsx'
import { type Contact, contactsOf } from './contacts.ts'
import { KnownPeople } from './KnownPeople.tsx'
import { Requests } from './Requests.tsx'
import { showAdding } from './shown.ts'
import { sortedOut } from './sieve.ts'
import './contacts-page.css'

const PARTS = ['contacts', 'requests', 'blocked'] as const
type Part = (typeof PARTS)[number]

interface ContactsPageProps {
  readonly part: Part
  readonly pathTo: (part: Part) => string
}

const AddContacts = () => (
  <Button tone="primary" icon={UserPlus} onClick={() => showAdding(true)}>
    {t('contacts.addTitle')}
  </Button>
)

/** Everybody whom one knows here: contacts, requests both ways, and those who are blocked (CO8). */
export const ContactsPage = (props: ContactsPageProps) => {
  const live = useLive()
  useTitle(() => t('contacts.title'))
  const contacts = createMemo<readonly Contact[]>(
    (before) => contactsOf(live.rows(), (row) => sideOf(row.kind).title(row, live), language(), before),
    [],
  )
  const others = createMemo(() => sortedOut(live.rows(), live.account))
  const counts = () => ({ contacts: contacts().length, requests: others().incoming.length, blocked: 0 })
  return (
    <div class="page contacts-page">
      <header class="contacts-head">
        <h1 class="page-title">{t('contacts.title')}</h1>
        <AddContacts />
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
        <Switch fallback={<KnownPeople contacts={contacts()} />}>
          <Match when={props.part === 'requests'}>
            <Requests incoming={others().incoming} outgoing={others().outgoing} />
          </Match>
          <Match when={props.part === 'blocked'}>
            <Blocked rows={others().blocked} />
          </Match>
          <Match when={contacts().length === 0}>
            <EmptyState icon={Users} title={t('contacts.page.empty')} action={<AddContacts />}>
              {t('contacts.page.emptyBody')}
            </EmptyState>
          </Match>
        </Switch>
      </Show>
    </div>
  )
}

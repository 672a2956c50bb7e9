import { useNavigate, useParams } from '@solidjs/router'
import ShieldX from 'lucide-solid/icons/shield-x'
import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Members } from '../Members.tsx'
import { administers, moderates } from '../roles.ts'
import type { Me } from '../session.ts'
import { PARTS } from './parts.tsx'
import './admin.css'

type Name = keyof typeof PARTS
const NAMES = Object.keys(PARTS) as [Name, ...Name[]]

const AdminPage = () => (
  <Members>
    {(me) => (
      <Show when={moderates(me())} fallback={<Forbidden />}>
        <Administration me={me()} />
      </Show>
    )}
  </Members>
)

/** Each part has an address of its own, so that it can be linked to and gone back from. */
const Administration = (props: { readonly me: Me }) => {
  const navigate = useNavigate()
  const params = useParams<{ part?: string }>()
  const names = (): readonly Name[] => (administers(props.me) ? NAMES : ['moderation'])
  const open = (): Name => names().find((name) => name === params.part) ?? names()[0]!
  useTitle(() => t('admin.title'))
  return (
    <div class="page admin">
      <h1 class="page-title">{t('admin.title')}</h1>
      <Tabs
        label={t('admin.title')}
        column={true}
        value={open()}
        onChange={(name) => navigate(`/admin/${name}`, { scroll: false })}
        tabs={names().map((name) => ({
          name,
          icon: PARTS[name].icon,
          get label() {
            return t(`admin.part.${name}`)
          },
          panel: () => <Dynamic component={PARTS[name].panel} me={props.me} />,
        }))}
      />
    </div>
  )
}

const Forbidden = () => {
  useTitle(() => t('admin.forbidden.title'))
  return (
    <EmptyState
      icon={ShieldX}
      heading="h1"
      title={t('admin.forbidden.title')}
      action={
        <ButtonLink tone="primary" href="/">
          {t('admin.forbidden.action')}
        </ButtonLink>
      }
    >
      {t('admin.forbidden.body')}
    </EmptyState>
  )
}

export default AdminPage

import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { createResource, Show } from 'solid-js'
import type { AccountId } from '../../../../shared/kernel/ids.ts'
import { outranks, shutsOut } from '../../../../shared/kernel/rank.ts'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { date, t, why } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { type Me, useSession } from '../../session.ts'
import { ChangesPart } from './ChangesPart.tsx'
import { PersonBadges } from './PersonRow.tsx'
import { RolePart } from './RolePart.tsx'
import { ScopePart } from './ScopePart.tsx'
import { SessionsPart } from './SessionsPart.tsx'
import { SuspensionPart } from './SuspensionPart.tsx'
import { WorkPart } from './WorkPart.tsx'
import './person.css'

interface PersonPanelProps {
  readonly me: Me
  readonly id: AccountId
  readonly onChange: (person: StaffPerson) => void
  readonly onBack: () => void
}

/** Does it, shows what came of it, and says so: what each part of the panel is handed. */
export type Act = (change: () => Promise<StaffPerson>, done: string) => Promise<boolean>

export const PersonPanel = (props: PersonPanelProps) => {
  const { accounts } = useSession()
  const [person, { mutate, refetch }] = createResource(() => accounts.staffPerson({ params: { id: props.id } }))
  const act: Act = async (change, done) => {
    try {
      const changed = await change()
      mutate(changed)
      props.onChange(changed)
      toast(done, { tone: 'success' })
      return true
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
      void refetch()
      return false
    }
  }
  return (
    <article class="person-panel">
      <div class="person-back">
        <Button size="small" tone="quiet" icon={ArrowLeft} onClick={() => props.onBack()}>
          {t('staff.back')}
        </Button>
      </div>
      <Failure of={person.error} />
      <Show
        when={!person.error && person.latest}
        fallback={person.loading && <SkeletonRows rows={5} label={t('frame.loading')} />}
      >
        {(shown) => <Parts me={props.me} person={shown()} act={act} />}
      </Show>
    </article>
  )
}

const Parts = (props: { readonly me: Me; readonly person: StaffPerson; readonly act: Act }) => {
  const isGuest = () => props.person.role === 'guest'
  const barred = () => {
    if (props.person.id === props.me.id) return t('staff.barred.self')
    if (props.person.role === 'bot') return t('staff.barred.bot')
    if (isGuest()) return t('staff.barred.guest')
    return outranks(props.me.role, props.person.role) ? null : t('staff.barred.rank')
  }
  const free = () => barred() === null
  const shuts = () => free() || (isGuest() && shutsOut(props.me.role, 'guest'))
  return (
    <>
      <header class="person-top">
        <Avatar size="large" name={props.person.name} seed={props.person.id} />
        <div class="person-names">
          <h2 dir="auto">{props.person.name}</h2>
          <p class="soft">
            <Show when={!isGuest()}>
              <a href={`/${props.person.username}`}>@{props.person.username}</a>
            </Show>
            <Show when={props.person.email}>{(email) => <> · {email()}</>}</Show>
          </p>
          <p class="soft">{t('staff.since', date(props.person.createdAt))}</p>
          <PersonBadges person={props.person} />
        </div>
      </header>
      <Show when={barred()}>{(reason) => <Banner>{reason()}</Banner>}</Show>
      <RolePart me={props.me} person={props.person} free={free()} act={props.act} />
      <Show when={props.person.scope}>
        <ScopePart person={props.person} free={free()} act={props.act} />
        <WorkPart person={props.person} free={free()} act={props.act} />
      </Show>
      <SuspensionPart person={props.person} free={shuts()} act={props.act} />
      <SessionsPart person={props.person} free={shuts()} />
      <ChangesPart person={props.person} />
    </>
  )
}

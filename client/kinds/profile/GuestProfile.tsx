import LogIn from 'lucide-solid/icons/log-in'
import { createResource, type JSX, Match, Show, Switch } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import type { Profile } from '../../../shared/protocol/profiles.ts'
import { Banner } from '../../ui/Banner.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Absent } from './Absent.tsx'
import { Away } from './Away.tsx'
import { Meet } from './Meet.tsx'
import { ProfileFace } from './ProfileFace.tsx'

interface GuestProfileProps {
  readonly username: string
  readonly read: (username: string) => Promise<Profile>
  readonly some: () => Promise<readonly Person[]>
  /** what they posted */
  readonly posts: JSX.Element
  /** the ways to sign in and up */
  readonly ways: JSX.Element
}

/** Somebody's page for a guest: what is for everybody, of those who are open to everybody (PO8). */
export const GuestProfile = (props: GuestProfileProps) => {
  const [profile, { refetch }] = createResource(
    () => props.username,
    (username) =>
      props.read(username).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'account.unknown') return null
        throw error
      }),
  )
  return (
    <div class="page profile-page">
      <Switch fallback={<SkeletonRows rows={3} label={t('frame.loading')} />}>
        <Match when={profile.state === 'errored'}>
          <Away again={() => void refetch()} />
        </Match>
        <Match when={profile.state === 'ready' && profile() === null}>
          <Absent action={<div class="guest-ways">{props.ways}</div>}>{t('person.absentGuest')}</Absent>
        </Match>
        <Match when={profile.latest}>{(there) => <Face profile={there()} posts={props.posts} />}</Match>
      </Switch>
      <Show when={profile.latest}>
        <Banner tone="info" icon={LogIn}>
          {t('person.guest')} <span class="guest-ways">{props.ways}</span>
        </Banner>
      </Show>
      <Meet some={props.some} {...(profile.latest && { without: profile.latest.id })} />
    </div>
  )
}

const Face = (props: { readonly profile: Profile; readonly posts: JSX.Element }) => {
  useTitle(() => props.profile.name)
  return (
    <>
      <ProfileFace profile={props.profile} />
      <section class="profile-posts" aria-label={t('person.posts')}>
        <h2>{t('person.posts')}</h2>
        {props.posts}
      </section>
    </>
  )
}

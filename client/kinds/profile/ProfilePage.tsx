import { useNavigate } from '@solidjs/router'
import Lock from 'lucide-solid/icons/lock'
import Pencil from 'lucide-solid/icons/pencil'
import { createResource, type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import { directOf } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Profile } from '../../../shared/protocol/profiles.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { ago, t } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import { ContactActions } from '../people/ContactActions.tsx'
import { relationTo } from '../people/relation.ts'
import { Absent } from './Absent.tsx'
import { Away } from './Away.tsx'
import { Meet } from './Meet.tsx'
import { ProfileFace } from './ProfileFace.tsx'

interface ProfilePageProps {
  readonly username: string
  /** what they posted */
  readonly posts: JSX.Element
}

/** Somebody's page for a member: all that is for them, and what they can do about it, as they stand to each other. */
export const ProfilePage = (props: ProfilePageProps) => {
  const live = useLive()
  const [profile, { refetch }] = createResource(
    () => props.username,
    (username) =>
      live.api.profile({ params: { username } }).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'account.unknown') return null
        throw error
      }),
  )
  /** what is shown already stays while it is looked up again */
  const shown = () => (profile.state === 'errored' ? undefined : profile.latest)
  // told that it is another, or that one stands to them otherwise
  onCleanup(
    live.sync.people.renewed.on((ids) => {
      const id = shown()?.id
      if (id && ids.includes(id)) void refetch()
    }),
  )
  return (
    <div class="page profile-page">
      <Switch fallback={<SkeletonRows rows={3} label={t('frame.loading')} />}>
        <Match when={profile.state === 'errored'}>
          <Away again={() => void refetch()} />
        </Match>
        <Match when={shown() === null}>
          <Absent>{t('person.absentBody')}</Absent>
        </Match>
        <Match when={shown()}>{(there) => <Person profile={there()} posts={props.posts} />}</Match>
      </Switch>
    </div>
  )
}

const Person = (props: { readonly profile: Profile; readonly posts: JSX.Element }) => {
  const live = useLive()
  const navigate = useNavigate()
  useTitle(() => props.profile.name)
  const conversation = () => directOf(live.account, props.profile.id)
  const row = () => live.row(conversation())
  const relation = () => {
    const known = relationTo(props.profile.id, live.account, (row()?.state ?? null) as Direct | null)
    // a stranger who is blocked shares no conversation that could tell
    return known === 'none' && props.profile.standing === 'apart' ? 'unavailable' : known
  }
  const presence = usePresence(() => props.profile.id)
  const inWords = () => {
    const there = presence()
    if (!there) return null
    return there.status === 'offline' && there.seenAt !== null
      ? t('people.seen', ago(there.seenAt, Date.now()))
      : t(`presence.${there.status}`)
  }
  const stranger = () => props.profile.standing === 'stranger'
  return (
    <>
      <ProfileFace
        profile={props.profile}
        alias={row()?.tuned.alias ?? null}
        corner={<Show when={presence()}>{(there) => <PresenceDot state={there().status} />}</Show>}
        presence={inWords()}
        actions={
          <Show
            when={relation() !== 'oneself'}
            fallback={
              <div class="profile-actions">
                <ButtonLink icon={Pencil} href="/profile">
                  {t('person.edit')}
                </ButtonLink>
              </div>
            }
          >
            <ContactActions
              account={props.profile.id}
              conversation={conversation()}
              relation={relation()}
              open={props.profile.open}
              onOpen={(id) => navigate(`/messages/${id}`)}
            />
          </Show>
        }
      />
      <Show when={stranger()}>
        <Show when={!props.profile.open} fallback={<Banner tone="info">{t('person.strangerBody')}</Banner>}>
          <Banner tone="info" icon={Lock} title={t('person.private', props.profile.name)}>
            {t('person.privateBody')}
          </Banner>
        </Show>
        <Meet some={() => live.api.openProfiles({ query: { limit: '8' } })} without={props.profile.id} />
      </Show>
      <section class="profile-posts" aria-label={t('person.posts')}>
        <h2>{t('person.posts')}</h2>
        {props.posts}
      </section>
    </>
  )
}

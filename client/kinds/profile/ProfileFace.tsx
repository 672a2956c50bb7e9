import { type JSX, Show } from 'solid-js'
import type { Profile } from '../../../shared/protocol/profiles.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { date, t } from '../../words/index.ts'
import { faceOf } from './face.ts'
import { ProfileFacts } from './ProfileFacts.tsx'
import './profile.css'

interface ProfileFaceProps {
  readonly profile: Profile
  /** what the reader calls them */
  readonly alias?: string | null
  readonly heading?: 'h1' | 'h3'
  /** a presence dot */
  readonly corner?: JSX.Element
  /** whether they are here, in words */
  readonly presence?: JSX.Element
  readonly actions?: JSX.Element
}

/** Who somebody is, as far as it is for whoever looks. Knows of nothing but what it is given: previews show it too. */
export const ProfileFace = (props: ProfileFaceProps) => (
  <article class="face sheet">
    <header class="face-head">
      <Avatar
        name={props.profile.name}
        seed={props.profile.id}
        src={faceOf(props.profile)}
        size="huge"
        corner={props.corner}
      />
      <div class="face-names">
        <Show when={props.heading === 'h3'} fallback={<h1 dir="auto">{props.profile.name}</h1>}>
          <h3 dir="auto">{props.profile.name}</h3>
        </Show>
        <p class="face-username">
          @{props.profile.username}
          <Show when={props.profile.badge}>
            {(badge) => <Badge tone="accent">{t(`profile.badges.${badge()}`)}</Badge>}
          </Show>
        </p>
        <Show when={props.alias}>
          {(alias) => (
            <p class="soft" dir="auto">
              {t('person.own')}: {alias()}
            </p>
          )}
        </Show>
        <p class="face-numbers soft">
          <Show when={props.presence}>
            <span>{props.presence}</span>
          </Show>
          <Show when={props.profile.contacts !== null}>
            <span>{t('person.contacts', props.profile.contacts ?? 0)}</span>
          </Show>
          <Show when={props.profile.posts !== null}>
            <span>{t('person.postCount', props.profile.posts ?? 0)}</span>
          </Show>
          <Show when={props.profile.joined}>{(since) => <span>{t('person.since', date(since()))}</span>}</Show>
        </p>
      </div>
    </header>
    <Show when={props.profile.about}>
      {(about) => (
        <p class="face-about" dir="auto">
          {about()}
        </p>
      )}
    </Show>
    {props.actions}
    <ProfileFacts profile={props.profile} />
  </article>
)

import Briefcase from 'lucide-solid/icons/briefcase'
import Building from 'lucide-solid/icons/building'
import Cake from 'lucide-solid/icons/cake'
import Globe from 'lucide-solid/icons/globe'
import Link from 'lucide-solid/icons/link'
import Mail from 'lucide-solid/icons/mail'
import MapPin from 'lucide-solid/icons/map-pin'
import MapPinned from 'lucide-solid/icons/map-pinned'
import Signpost from 'lucide-solid/icons/signpost'
import { For, type JSX, Show } from 'solid-js'
import type { Profile } from '../../../shared/protocol/profiles.ts'
import type { Icon } from '../../ui/Button.tsx'
import { date, t } from '../../words/index.ts'
import { placeName, usePlaces } from '../places/index.tsx'

const LINES = [
  { field: 'location', icon: MapPin },
  { field: 'department', icon: Briefcase },
  { field: 'building', icon: Building },
  { field: 'ward', icon: Signpost },
] as const

/** Without what every address begins with. */
const short = (address: string) => address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

/** An address that somebody typed: nothing of this site goes along, and its owner gains nothing by it. */
const Away = (props: { readonly to: string }) => (
  <a href={props.to} target="_blank" rel="noopener noreferrer nofollow ugc">
    {short(props.to)}
  </a>
)

const Fact = (props: { readonly icon: Icon; readonly name: string; readonly children: JSX.Element }) => (
  <div class="told-line">
    <dt>
      {props.icon({ size: 18, 'aria-hidden': true })}
      <span>{props.name}</span>
    </dt>
    <dd dir="auto">{props.children}</dd>
  </div>
)

/** What somebody tells of themselves, line by line; nothing where nothing is told. */
export const ProfileFacts = (props: { readonly profile: Profile }) => {
  const told = () => props.profile
  /** from the innermost outwards, as addresses are written; nothing where it is no longer in use */
  const belongs = () => {
    const path = told().place ? (usePlaces()()?.pathOf(told().place) ?? []) : []
    return [...path].reverse().map(placeName).join(' · ')
  }
  const any = () =>
    [
      belongs(),
      ...LINES.map(({ field }) => told()[field]),
      told().birthday,
      told().website,
      told().email,
      ...told().links,
    ].some(Boolean)
  return (
    <Show when={any()}>
      <dl class="told">
        <Show when={belongs()}>
          {(names) => (
            <Fact icon={MapPinned} name={t('person.fields.place')}>
              {names()}
            </Fact>
          )}
        </Show>
        <For each={LINES}>
          {({ field, icon }) => (
            <Show when={told()[field]}>
              <Fact icon={icon} name={t(`person.fields.${field}`)}>
                {told()[field]}
              </Fact>
            </Show>
          )}
        </For>
        <Show when={told().birthday}>
          {(day) => (
            <Fact icon={Cake} name={t('person.fields.birthday')}>
              <time dateTime={day()}>{date(new Date(`${day()}T12:00`).getTime())}</time>
            </Fact>
          )}
        </Show>
        <Show when={told().email}>
          {(address) => (
            <Fact icon={Mail} name={t('person.fields.email')}>
              <a href={`mailto:${address()}`}>{address()}</a>
            </Fact>
          )}
        </Show>
        <Show when={told().website}>
          {(address) => (
            <Fact icon={Globe} name={t('person.fields.website')}>
              <Away to={address()} />
            </Fact>
          )}
        </Show>
        <Show when={told().links.length > 0}>
          <Fact icon={Link} name={t('person.fields.links')}>
            <ul class="told-links">
              <For each={told().links}>
                {(address) => (
                  <li>
                    <Away to={address} />
                  </li>
                )}
              </For>
            </ul>
          </Fact>
        </Show>
      </dl>
    </Show>
  )
}

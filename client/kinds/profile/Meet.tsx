import { createResource, For, Show } from 'solid-js'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { t } from '../../words/index.ts'
import { faceOf } from './face.ts'
import './profile.css'

interface MeetProps {
  readonly some: () => Promise<readonly Person[]>
  readonly without?: string
}

/** A few people whose profiles are open to everybody: different ones every time. */
export const Meet = (props: MeetProps) => {
  const [people] = createResource(() => props.some().catch(() => []))
  const shown = () => (people.latest ?? []).filter(({ id }) => id !== props.without)
  return (
    <Show when={shown().length > 0}>
      <section class="meet">
        <h2>{t('person.meet')}</h2>
        <ul>
          <For each={shown()}>
            {(person) => (
              <li>
                <a class="meet-one" href={`/${person.username}`}>
                  <Avatar name={person.name} seed={person.id} src={faceOf(person)} />
                  <span dir="auto">{person.name}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

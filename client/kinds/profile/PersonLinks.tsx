import { For } from 'solid-js'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { faceOf } from './face.ts'
import './person-links.css'

interface PersonLinksProps {
  readonly people: readonly Person[]
  readonly label: string
}

/** People, each with the way to their page. */
export const PersonLinks = (props: PersonLinksProps) => (
  <ul aria-label={props.label}>
    <For each={props.people}>
      {(person) => (
        <li>
          <a class="person-link" href={`/${person.username}`}>
            <Avatar name={person.name} seed={person.id} src={faceOf(person)} />
            <span dir="auto">{person.name}</span>
          </a>
        </li>
      )}
    </For>
  </ul>
)

import { createResource, Show } from 'solid-js'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { t } from '../../words/index.ts'
import { PersonLinks } from './PersonLinks.tsx'
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
        <PersonLinks people={shown()} label={t('person.meet')} />
      </section>
    </Show>
  )
}

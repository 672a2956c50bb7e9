import type { AccountId } from '../../../shared/kernel/ids.ts'
import { type Group, mayInGroup, type RIGHTS } from '../../../shared/kinds/group/index.ts'
import { t } from '../../words/index.ts'
import { type Commands, done, type Outcome, type Place } from '../composer/command.ts'
import { leave } from './leaving.ts'
import { showGroup } from './shown.ts'

const may = (right: keyof typeof RIGHTS) => (place: Place) => {
  const { visibility, places } = place.state as Group
  return mayInGroup(right, visibility, places[place.live.account]?.rank ?? null)
}

const invite = async ({ live, conversation }: Place, words: string): Promise<Outcome> => {
  const username = words.replace(/^@/, '').toLowerCase()
  const found = await live.api.person({ params: { username } }).catch(() => null)
  if (!found) return { wrong: t('composer.nobodyCalled', username) }
  live.wish(conversation, { type: 'group.invite', accounts: [found.id as AccountId] })
  return done(t('composer.invited', found.name))
}

/** What can be typed in a group besides what can be typed anywhere. */
export const groupCommands: Commands = {
  invite: { fits: may('invite'), words: true, run: invite },
  rename: {
    fits: may('change'),
    words: true,
    run: ({ live, conversation }, name) => {
      live.wish(conversation, { type: 'group.change', name })
      return done()
    },
  },
  topic: {
    fits: may('change'),
    words: true,
    run: ({ live, conversation }, about) => {
      live.wish(conversation, { type: 'group.change', about })
      return done()
    },
  },
  leave: {
    fits: () => true,
    run: ({ live, conversation, state }) => {
      void leave(live, conversation, state as Group, () => showGroup(conversation))
      return done()
    },
  },
}

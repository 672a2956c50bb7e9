import { describe, expect, test } from 'vitest'
import { directOf } from '../../../shared/kernel/ids.ts'
import { type DirectCommand, direct } from '../../../shared/kinds/direct/index.ts'
import { asha, by, given, rafi } from '../../../shared/testing/index.ts'
import type { Notice } from '../notice.ts'
import { directKind } from './index.ts'

const to = rafi.account
const conversation = directOf(asha.account, to)
const accepts = by(rafi, { type: 'contact.accepted' })
const strangers = given(direct)
const contacts = given(direct, { type: 'contact.requested', to }, accepts)

/** What follows from Asha's command: whom it tells what, and what else is to be done. */
const following = (story: typeof strangers, command: DirectCommand, facts = {}) => {
  const next = story.after(asha, command, { facts })
  const jobs = directKind.react(next.told.slice(story.told.length), next.state, conversation)
  const notices = jobs.flatMap(({ task, payload }) =>
    task === 'notify' ? (payload as { notices: readonly Notice[] }).notices : [],
  )
  return {
    told: notices.map((notice) => `${notice.to === to ? 'Rafi' : 'Asha'}: ${notice.reason}`),
    done: jobs.map(({ task }) => task).filter((task) => task !== 'notify'),
  }
}

describe('CO1 what a contact sets going', () => {
  test('a request asks the other side', () => {
    expect(following(strangers, { type: 'contact.request', to })).toEqual({ told: ['Rafi: request'], done: [] })
  })

  test('a request that is taken at once asks nothing: it says who is a contact now', () => {
    const wish: DirectCommand = { type: 'contact.request', to }
    expect(following(strangers, wish, { welcomes: true })).toEqual({ told: ['Rafi: accepted'], done: [] })
  })

  test.each([{ type: 'contact.remove' }, { type: 'contact.block', to }] as const)(
    '$type ends a contact: the other side is told, and the messages go',
    (command) => {
      expect(following(contacts, command)).toEqual({ told: ['Rafi: ended'], done: ['erase'] })
    },
  )

  test('who blocks somebody that was no contact ends nothing, and nobody hears of it', () => {
    expect(following(strangers, { type: 'contact.block', to })).toEqual({ told: [], done: [] })
  })
})

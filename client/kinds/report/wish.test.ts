import { afterEach, describe, expect, test } from 'vitest'
import { asha, somewhere } from '../../../shared/testing/index.ts'
import { speak } from '../../words/index.ts'
import { reportOf, soughtIn } from './wish.ts'

const said = { name: 'Asha', category: 'spam', words: '', username: 'asha' }
const message = { account: asha.account, origin: { conversation: somewhere(1), message: 4 } }
const post = { account: asha.account, origin: { conversation: somewhere(1) } }
const person = { account: asha.account }

afterEach(() => speak('en'))

describe('REP2 CO5 a report', () => {
  test('of a person names them', () => {
    const wish = reportOf(person, said)
    expect(wish).toMatchObject({ type: 'ticket.open', desk: 'safety', category: 'spam', values: { person: '@asha' } })
    expect(wish).not.toHaveProperty('origin')
    expect(wish).not.toHaveProperty('text')
  })

  test('of a message says where it stands, and carries the words that were added', () => {
    expect(reportOf(message, { ...said, words: ' again and again ' })).toMatchObject({
      origin: { conversation: somewhere(1), message: 4 },
      text: 'again and again',
    })
  })

  test('is called by what was reported, not by what to do about it, in either language', async () => {
    const titles = () => [person, message, post].map((about) => reportOf(about, said).title)
    expect(titles()).toEqual(['Reported: Asha', 'Reported: a message by Asha', 'Reported: a post by Asha'])
    await speak('bn')
    expect(titles()).toEqual(['রিপোর্ট: Asha', 'রিপোর্ট: Asha-এর বার্তা', 'রিপোর্ট: Asha-এর পোস্ট'])
    expect(reportOf(person, { ...said, name: 'A'.repeat(200) }).title).toHaveLength(150)
  })

  test('of somebody whose name is not known here leaves it to the message', () => {
    expect(reportOf(message, { ...said, username: null }).values).toEqual({})
  })

  test('knows what it is about', () => {
    expect([person, message, post].map(soughtIn)).toEqual(['person', 'message', 'post'])
  })
})

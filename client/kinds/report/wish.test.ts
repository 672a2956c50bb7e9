import { describe, expect, test } from 'vitest'
import { asha, somewhere } from '../../../shared/testing/index.ts'
import { reportOf, soughtIn } from './wish.ts'

const said = { title: 'Asha', category: 'spam', words: '', username: 'asha' }
const message = { account: asha.account, origin: { conversation: somewhere(1), message: 4 } }
const post = { account: asha.account, origin: { conversation: somewhere(1) } }
const person = { account: asha.account }

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

  test('of somebody whose name is not known here leaves it to the message', () => {
    expect(reportOf(message, { ...said, username: null }).values).toEqual({})
  })

  test('knows what it is about', () => {
    expect([person, message, post].map(soughtIn)).toEqual(['person', 'message', 'post'])
  })
})

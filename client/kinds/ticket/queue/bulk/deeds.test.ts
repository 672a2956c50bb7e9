import { expect, test } from 'vitest'
import { parse } from '../../../../../shared/kernel/parse.ts'
import { BulkDeed } from '../../../../../shared/protocol/bulks.ts'
import { assignDeed, stageDeed, stagesForAll, tagDeed } from './deeds.ts'

const words = { reopen: 'Open again', close: (why: string) => `Close: ${why}` }

test('every way is a deed, with why where somebody said so', () => {
  const ways = stagesForAll('en', words).map(({ value }) => value)
  expect(ways).toEqual(expect.arrayContaining(['open', 'waiting', 'solved', 'closed:fixed', 'reopen']))
  for (const way of ways) expect(parse(BulkDeed, stageDeed(way, ''))).not.toHaveProperty('words')
  expect(stageDeed('solved', ' all of them ')).toEqual({ type: 'move', to: 'solved', words: 'all of them' })
  expect(stageDeed('closed:answered', '')).toEqual({ type: 'close', ending: 'answered' })
})

test('tags come and go, and without any there is nothing to do', () => {
  expect(tagDeed('Paper, tray', '')).toEqual({ type: 'tag', add: ['paper', 'tray'], remove: [] })
  expect(tagDeed(' ', ', ')).toBeNull()
})

test('nobody is somebody to give it to', () => {
  expect(assignDeed('')).toEqual({ type: 'assign', to: null })
})

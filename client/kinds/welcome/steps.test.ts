import { describe, expect, test } from 'vitest'
import { asha, rafi } from '../../../shared/testing/index.ts'
import type { Row } from '../../sync/index.ts'
import { readProgress, START, seenIn, withDone, written } from './steps.ts'

const row = (kind: string, by?: string) => ({ kind, last: by ? { by } : null }) as Row

describe('the first steps', () => {
  test('are ticked by what there is, not by what was pressed', () => {
    expect(seenIn([], asha.account)).toEqual([])
    expect(seenIn([row('direct')], asha.account)).toEqual(['person'])
    expect(seenIn([row('direct', rafi.account)], asha.account)).toEqual(['person'])
    expect(seenIn([row('direct', asha.account), row('group')], asha.account)).toEqual(['person', 'message', 'group'])
  })

  test('stay ticked when somebody else has the last word', () => {
    const once = withDone(START, ['person', 'message'])
    expect(withDone(once, ['person'])).toBe(once)
  })

  test('are the same after a reload, and read what another version wrote', () => {
    const progress = { done: ['person', 'jump'], closed: true } as const
    expect(readProgress(written(progress))).toEqual(progress)
    expect(readProgress(null)).toEqual(START)
    expect(readProgress('person dance closed')).toEqual({ done: ['person'], closed: true })
  })
})

import { describe, expect, test } from 'vitest'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { type Asked, paperFor, paperOf } from './papers.ts'

const kept = () => {
  const entries = new Map<string, string>()
  return {
    read: (key: string) => entries.get(key) ?? null,
    write: (key: string, text: string) => void entries.set(key, text),
    entries,
  }
}
const asked = (message = 4, account = 'asha'): Asked => ({
  account: account as AccountId,
  conversation: 'ward' as ConversationId,
  message,
})

describe('the paper of an anonymous answer', () => {
  test('is made up at first, and found again', () => {
    const memory = kept()
    expect(paperOf(asked(), memory)).toBeNull()
    const paper = paperFor(asked(), memory)
    expect(paper).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
    expect(paperFor(asked(), memory)).toBe(paper)
    expect(paperOf(asked(), memory)).toBe(paper)
  })

  test('is another in each survey, and of each account in this browser', () => {
    const memory = kept()
    const papers = [asked(4), asked(5), asked(4, 'rafi')].map((one) => paperFor(one, memory))
    expect(new Set(papers).size).toBe(3)
  })

  test('is forgotten after a hundred others', () => {
    const memory = kept()
    for (let message = 1; message <= 101; message += 1) paperFor(asked(message), memory)
    expect(paperOf(asked(1), memory)).toBeNull()
    expect(paperOf(asked(2), memory)).not.toBeNull()
  })

  test('is made anew where what was kept cannot be read', () => {
    const memory = kept()
    memory.write('papers asha', '{broken')
    expect(paperOf(asked(), memory)).toBeNull()
    expect(paperFor(asked(), memory)).toBe(paperOf(asked(), memory))
  })
})

import { expect, test, vi } from 'vitest'
import { KINDS } from '../../shared/kernel/kind.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import { asha, somewhere } from '../../shared/testing/index.ts'

// as a page has them that was just opened: other tests of this process have learned more
vi.resetModules()
const { knowsRules } = await import('./rules.ts')
const { createStage } = await import('./testing/index.ts')

const ticket = somewhere(8)

test('a conversation whose rules are not here yet is there as soon as they are, and so is all else', async () => {
  const { server, hands, device, say } = createStage()
  server.act(asha, ticket, { type: 'ticket.open', desk: 'support', title: 'The tap drips', values: {} })
  say(asha, 'Good morning')
  expect(knowsRules('ticket')).toBe(false)
  const { sync } = await device(asha)
  const opened = sync.open(ticket, { visible: () => true })
  await vi.waitFor(async () => {
    await hands.pass(1000)
    expect((opened.view().state as Ticket).title).toBe('The tap drips')
  })
  expect(sync.inbox.rows.map(({ last }) => last?.text)).toContain('Good morning')
  // whatever may be begun from here on can be begun at once
  expect(KINDS.every(knowsRules)).toBe(true)
})

import { DAY } from '../../kernel/time.ts'
import type { DirectCommand } from '../../kinds/direct/index.ts'
import { asha, rafi } from '../people.ts'
import { threadBodies, threadTurns, writers } from './thread.ts'
import { account, body, line, many, perhaps, sure, talk } from './wish.ts'

const bodies = [
  ...threadBodies,
  body('contact.request', { to: account, note: perhaps(line) }),
  body('contact.boost'),
  body('contact.accept'),
  body('contact.decline'),
  body('contact.cancel'),
  body('contact.remove'),
  body('contact.block', { to: account }),
  body('contact.unblock'),
  body('messages.erase'),
]

const turns = [
  ...threadTurns,
  writers.map((who) => [
    sure<DirectCommand>(who, { type: 'contact.block', to: (who === asha ? rafi : asha).account }),
    sure<DirectCommand>(who, { type: 'contact.unblock' }),
  ]),
  writers.map((who) => [
    sure<DirectCommand>(who, { type: 'contact.remove' }),
    sure<DirectCommand>(who, { type: 'contact.request', to: (who === asha ? rafi : asha).account }),
    sure<DirectCommand>(who, { type: 'contact.boost' }, { wait: DAY }),
  ]),
]

export const directWishes = many<DirectCommand>({
  begun: [
    sure(asha, { type: 'contact.request', to: rafi.account }),
    sure(rafi, { type: 'contact.accept' }),
    ...talk(asha, rafi),
  ],
  bodies,
  turns,
})

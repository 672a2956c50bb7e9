import type { Socket } from '../../../client/net/index.ts'
import type { AccountId, CommandId, ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Sent } from '../../../shared/protocol/command.ts'
import type { RequestInput, RequestName, RequestOutput } from '../../../shared/protocol/socket.ts'

/** One command as its sender knows it. */
export interface Noted {
  readonly id: CommandId
  readonly account: AccountId
  readonly device: string
  readonly conversation: ConversationId
  readonly body: Sent['body']
  /** every acknowledgement that came, repeats included */
  readonly outcomes: (number | null)[]
  /** refused for good */
  refused: boolean
}

/** What was sent, and what was acknowledged: written down where it leaves the device, and never looked up elsewhere. */
export class Journal {
  readonly sent = new Map<CommandId, Noted>()
  /** how long each acknowledgement took, in ms, the earliest first */
  readonly waits: number[] = []
  readonly #listeners: ((noted: Noted) => void)[] = []

  onAcknowledged(hear: (noted: Noted) => void): void {
    this.#listeners.push(hear)
  }

  get acknowledged(): Noted[] {
    return [...this.sent.values()].filter(({ outcomes }) => outcomes.length > 0)
  }

  /** The socket of a device, with somebody taking notes. */
  over(socket: Socket, account: AccountId, device: string): Socket {
    const request = async <N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> => {
      if (name !== 'command') return socket.request(name, input)
      const noted = this.#note(input as Sent, account, device)
      const since = performance.now()
      try {
        const answer = await socket.request(name, input)
        this.waits.push(performance.now() - since)
        noted.outcomes.push((answer as RequestOutput<'command'>).seq)
        for (const hear of this.#listeners) hear(noted)
        return answer
      } catch (error) {
        if (error instanceof Refusal && !error.retry) noted.refused = true
        throw error
      }
    }
    return {
      ...socket,
      get connection() {
        return socket.connection
      },
      request,
    }
  }

  #note({ id, conversation, body }: Sent, account: AccountId, device: string): Noted {
    const noted = this.sent.get(id) ?? { id, account, device, conversation, body, outcomes: [], refused: false }
    this.sent.set(id, noted)
    return noted
  }
}

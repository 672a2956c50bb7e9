import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Sees to it that nobody listens there. The server itself would not notice: its sockets share a port without a word.
 *
 * @param patience  how long, in milliseconds, somebody on the way out may take
 * @throws Error    with a sentence for a person
 */
export const needPort = async (host: string, port: number, patience = 3_000): Promise<void> => {
  const since = Date.now()
  for (;;) {
    const refusal = await tryPort(host, port)
    if (refusal === null) return
    if (refusal !== 'EADDRINUSE' || Date.now() - since > patience) throw new Error(explain(refusal, host, port))
    await pause(50)
  }
}

const tryPort = async (host: string, port: number): Promise<string | null> => {
  const probe = createServer()
  try {
    probe.listen({ host, port, exclusive: true })
    await once(probe, 'listening')
    probe.close()
    await once(probe, 'close')
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  }
}

const explain = (refusal: string, host: string, port: number): string => {
  if (refusal === 'EADDRINUSE') return `Port ${port} is taken: stop what uses it, or set PORT to another one.`
  if (refusal === 'EACCES') return `Port ${port} is not for this user: set PORT to one above 1023.`
  return `Nothing can listen on ${host} port ${port} (${refusal}): set HOST and PORT to what this machine has.`
}

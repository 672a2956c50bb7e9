import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Leash {
  /** Ends when the program ends, with its exit code. */
  readonly ended: Promise<number>
  /** Sends the program its stop signal and waits for its end; after `patience` milliseconds it is killed. */
  stop(patience?: number): Promise<void>
}

/**
 * A shell between us and the program. It reads from a pipe that only we hold which signals to pass on. Once the pipe
 * closes without a word, we were killed, and the program is told to stop.
 */
const HOLD = `
exec 3<&0
signal=$1; shift
"$@" </dev/null 3<&- &
program=$!
( while read -r wish <&3; do kill -"$wish" $program; done; kill -"$signal" $program ) 2>/dev/null &
watch=$!
wait $program
code=$?
kill $watch
wait $watch
exit $code`

/** A program that has only just begun may not hear it: told in the background by a shell, it starts out deaf to INT. */
const AGAIN = 500

/**
 * Starts a program that does not outlive this process, however this process ends. It stands in a session of its own:
 * Ctrl-C in the terminal reaches us alone, and we decide when it stops.
 *
 * @param signal  how the program is told to stop, without the "SIG"
 * @param log     file descriptor for all that it prints; default: nowhere
 */
export const onLeash = (
  command: readonly string[],
  { signal = 'TERM', log, ...how }: { signal?: string; log?: number; uid?: number; gid?: number; cwd?: string } = {},
): Leash => {
  const output = log ?? 'ignore'
  const shell = spawn('/bin/sh', ['-c', HOLD, 'leash', signal, ...command], {
    ...how,
    detached: true,
    stdio: ['pipe', output, output],
  })
  const ended = endOf(shell)
  shell.stdin?.on('error', () => undefined) // it may be gone before we say stop
  const wish = (what: string) => shell.stdin?.write(`${what}\n`)
  return {
    ended,
    async stop(patience = 10_000) {
      wish(signal)
      const again = setInterval(wish, AGAIN, signal)
      const late = setTimeout(wish, patience, 'KILL')
      await ended
      clearInterval(again)
      clearTimeout(late)
    },
  }
}

const endOf = async (child: ChildProcess): Promise<number> => {
  const [code] = await once(child, 'exit')
  return code ?? 1
}

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { findProgram, type Program } from '../server/testing/programs.ts'

interface PackageManager {
  readonly command: string
  /** run first: lists of packages may be old or not there at all */
  readonly refresh: readonly string[] | null
  readonly install: readonly string[]
  readonly packages: Readonly<Record<Program, readonly string[]>>
  /** tried where the first is not known: not every release has it */
  readonly otherwise?: Partial<Record<Program, readonly string[]>>
  /** does it want to be run by root? */
  readonly root: boolean
}

const MANAGERS: readonly PackageManager[] = [
  {
    command: 'apt-get',
    refresh: ['update'],
    install: ['install', '-y', '--no-install-recommends'],
    packages: {
      redis: ['redis-server'],
      chromium: ['chromium-headless-shell'],
      nginx: ['nginx'],
      openssl: ['openssl'],
    },
    otherwise: { chromium: ['chromium'] },
    root: true,
  },
  {
    command: 'dnf',
    refresh: null,
    install: ['install', '-y'],
    packages: { redis: ['valkey'], chromium: ['chromium'], nginx: ['nginx'], openssl: ['openssl'] },
    root: true,
  },
  {
    command: 'apk',
    refresh: null,
    install: ['add', '--no-cache'],
    packages: { redis: ['redis'], chromium: ['chromium'], nginx: ['nginx'], openssl: ['openssl'] },
    root: true,
  },
  {
    command: 'brew',
    refresh: null,
    install: ['install'],
    packages: { redis: ['redis'], chromium: ['--cask', 'chromium'], nginx: ['nginx'], openssl: ['openssl'] },
    root: false,
  },
]

/**
 * Sees to it that the machine has these programs: installs what is missing with the system's own package manager,
 * where it may.
 *
 * @throws Error  saying what is still missing and what to do
 */
export const provideProgram = async (wanted: readonly Program[], say: (line: string) => void): Promise<void> => {
  const missing = absent(wanted)
  if (missing.length === 0) return
  const manager = MANAGERS.find(({ command }) => answers(command))
  if (!manager) throw new Error(`Please install ${missing.join(', ')} and run the tests again.`)
  const prefix = privilege(manager)
  if (prefix) {
    await install(manager, prefix, missing, say)
    await install(alternative(manager), prefix, absent(missing), say)
  }
  const still = absent(missing)
  if (still.length > 0) throw new Error(advice(manager, still))
}

const absent = (programs: readonly Program[]): readonly Program[] =>
  programs.filter((program) => findProgram(program) === null)

const alternative = (manager: PackageManager): PackageManager => ({
  ...manager,
  packages: { ...manager.packages, ...manager.otherwise },
})

const answers = (command: string, args: readonly string[] = ['--version']): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** How we may run it: as we are, through sudo where that asks nothing, or (null) not at all. */
const privilege = ({ root }: PackageManager): readonly string[] | null => {
  if (!root || process.getuid?.() === 0) return []
  return answers('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null
}

const install = async (
  manager: PackageManager,
  prefix: readonly string[],
  missing: readonly Program[],
  say: (line: string) => void,
): Promise<void> => {
  if (missing.length === 0) return
  say(`Installing ${missing.join(', ')} with ${manager.command} …`)
  for (const step of stepsOf(manager, missing)) await run([...prefix, ...step])
}

const stepsOf = ({ command, refresh, install, packages }: PackageManager, missing: readonly Program[]) => [
  ...(refresh ? [[command, ...refresh]] : []),
  ...missing.map((program) => [command, ...install, ...packages[program]]),
]

/** Says what the command said only if it failed; whether the program is there now is asked of the machine. */
const run = async ([command, ...args]: readonly string[]): Promise<void> => {
  const child = spawn(command!, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part))
  const [code] = await once(child, 'close')
  if (code !== 0) process.stderr.write(Buffer.concat(said))
}

const advice = (manager: PackageManager, missing: readonly Program[]): string => {
  const steps = stepsOf(manager, missing).map((step) => `  ${manager.root ? 'sudo ' : ''}${step.join(' ')}`)
  return [`The tests need ${missing.join(', ')}. Please run this, and then the tests again:`, ...steps].join('\n')
}

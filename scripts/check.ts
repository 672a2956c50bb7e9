import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What is looked at without running the product. */
export interface Check {
  readonly name: string
  readonly command: readonly string[]
}

export interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly said: string
}

const root = join(import.meta.dirname, '..')
const bin = (path: string) => join(root, 'node_modules', path)

export const checks: readonly Check[] = [
  { name: 'format and lint', command: [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--colors=off'] },
  ...['shared', 'server', 'client', 'client/tsconfig.test.json', 'test'].map((project) => ({
    name: `types of ${project}`,
    // more of them at a time would each find out by themselves what the others know: two and a half times the work
    command: [bin('typescript/bin/tsc'), '-p', project, '--checkers', '1'],
  })),
  { name: 'nothing unused', command: [bin('knip/bin/knip.js'), '--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'import directions', command: directionsCheck() },
]

/** Looks at the tree that it is run in. */
export function directionsCheck(): readonly string[] {
  const rules = join(root, '.dependency-cruiser.cjs')
  return [bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', rules, '.']
}

export const runCheck = async ({ name, command }: Check, cwd = root): Promise<Outcome> => {
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part))
  const [code] = await once(child, 'close')
  return { name, passed: code === 0, said: Buffer.concat(said).toString() }
}

/** Two at a time. What a check said is shown when it has something against it. */
export const runChecks = async (say: (line: string) => void): Promise<readonly Outcome[]> => {
  const waiting = [...checks]
  const outcomes: Outcome[] = []
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await runCheck(check)
      outcomes.push(outcome)
      say(`${outcome.passed ? '✓' : '✗'} ${outcome.name}${outcome.passed ? '' : `\n${outcome.said}`}`)
    }
  }
  await Promise.all([work(), work()])
  return outcomes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcomes = await runChecks(console.log)
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
}

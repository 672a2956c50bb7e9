import { mkdir, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onEnd } from '../scripts/ending.ts'
import { playAssistant } from './assistant/index.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { playFeed } from './feed/index.ts'
import { playQueue } from './queue/index.ts'
import { play } from './rounds.ts'
import { subjects } from './subjects/index.ts'
import { type Outcome, tableOf } from './table.ts'
import { readWish, type Wish } from './wish.ts'

/** On a disk, where /tmp may be in memory; and open to the user that Postgres runs as. */
const PLACE = '/var/tmp'
/** Not known to the compiler here: what runs in a browser has other types. */
const PAGE = new URL('page/index.ts', import.meta.url).href
const RESULTS = fileURLToPath(new URL('results/', import.meta.url))

/** What is measured by itself, against aims of its own. */
const SINGLE: Readonly<Record<string, (cluster: Cluster, dir: string) => Promise<string>>> = {
  assistant: playAssistant,
  feed: playFeed,
  async page(cluster, dir) {
    const { playPage }: { playPage: typeof playFeed } = await import(PAGE)
    return playPage(cluster, dir)
  },
  queue: playQueue,
}

const main = async (): Promise<void> => {
  if (process.platform !== 'linux') throw new Error('What a program costs is read from /proc: this runs on Linux only.')
  const args = process.argv.slice(2)
  const single = args.length === 1 ? SINGLE[args[0]!] : undefined
  const wish = single ? null : readWish(args)
  const dir = join(PLACE, `helloworld-bench-${process.getuid?.()}`)
  await mkdir(dir, { recursive: true, mode: 0o755 })
  const cluster = await startCluster(join(dir, 'postgres'))
  const end = async () => {
    await cluster.stop()
    await rm(dir, { recursive: true, force: true })
  }
  onEnd(end)
  try {
    console.log(machine())
    if (wish) await keep(await playAll(wish, subjects(cluster, dir)))
    else console.log(`\n${await single!(cluster, dir)}`)
  } finally {
    await end()
  }
}

const playAll = async ({ scenarios, rounds, only }: Wish, known: ReturnType<typeof subjects>) => {
  const played: Record<string, readonly Outcome[]> = {}
  for (const scenario of scenarios) {
    const outcomes = await play(scenario, known, { rounds, only, say })
    say('')
    console.log(`\n${tableOf(scenario, outcomes)}`)
    played[scenario.name] = outcomes
  }
  return played
}

/** On a terminal, what is going on, in a line that goes away again. */
const say = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line}`)
}

const machine = (): string => {
  const [first] = cpus()
  const load = loadavg()[0]!.toFixed(1)
  return `${cpus().length} × ${first!.model}, Node ${process.version}, fsync on, load average ${load} at the start`
}

/** Every round, for those who want to look closer or compare two runs. */
const keep = async (played: Record<string, readonly Outcome[]>): Promise<void> => {
  await mkdir(RESULTS, { recursive: true })
  const file = join(RESULTS, `${new Date().toISOString().replaceAll(':', '-')}.json`)
  await writeFile(file, JSON.stringify({ machine: machine(), played }, null, 2))
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)

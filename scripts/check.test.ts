import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { directionsCheck, runCheck } from './check.ts'

/** A small house in which everybody keeps to the directions. */
const HOUSE: Readonly<Record<string, string>> = {
  'shared/kernel/ids.ts': `import * as v from 'valibot'\nexport type Id = v.InferOutput<typeof Id>\nexport const Id = v.string()`,
  'shared/kinds/index.ts': `export * from './group/index.ts'\nexport * from './direct/index.ts'`,
  'shared/kinds/thread/index.ts': `export { text } from './text.ts'`,
  'shared/kinds/thread/text.ts': `export const text = ''`,
  'shared/kinds/group/index.ts': `export { group } from './state.ts'`,
  'shared/kinds/group/state.ts': `import { text } from '../thread/index.ts'\nexport const group = text`,
  'shared/kinds/direct/index.ts': `export const direct = 1`,
  'shared/protocol/route.ts': `import { direct } from '../kinds/index.ts'\nexport const route = direct`,
  'shared/testing/given.ts': `export const given = 1`,
  'server/db/orm.ts': `import { entities } from './entities.ts'\nexport type Em = typeof entities`,
  'server/db/entities.ts': `import { row } from '../accounts/account.row.ts'\nexport const entities = [row]`,
  'server/log/reread.ts': `import { read } from './read.ts'\nexport const reread = read`,
  'server/log/read.ts': `import { direct } from '../../shared/kinds/index.ts'\nexport const read = direct`,
  'server/accounts/account.row.ts': `import type { Em } from '../db/orm.ts'\nexport const row: Em | null = null`,
  'server/kinds/index.ts': `export * from './group/index.ts'`,
  'server/kinds/group/index.ts': `import { read } from '../../log/read.ts'\nexport const group = read`,
  'server/kinds/direct/index.ts': `export const direct = 1`,
  'server/commands/execute.ts': `import { group } from '../kinds/index.ts'\nexport const execute = group`,
  'server/hub/rooms.ts': `import { execute } from '../commands/execute.ts'\nexport const rooms = execute`,
  'server/http/router.ts': `import { execute } from '../commands/execute.ts'\nexport const router = execute`,
  'server/jobs/queue.ts': `import { execute } from '../commands/execute.ts'\nexport const queue = execute`,
  'server/bot/member.ts': `import { execute } from '../commands/execute.ts'\nexport const member = execute`,
  'server/notify/mail.ts': `import type { Em } from '../db/orm.ts'\nexport const mail: Em | null = null`,
  'server/files/disk.ts': `export const disk = 1`,
  'server/opening/talk.ts': `import { rooms } from '../hub/rooms.ts'\nexport const talk = rooms`,
  'server/app.ts': `import { rooms } from './hub/rooms.ts'\nexport const app = rooms`,
  'server/main.ts': `import { app } from './app.ts'\nexport const main = app`,
  'client/ui/Button.tsx': `export const Button = () => <button>Send</button>`,
  'client/net/socket.ts': `export const socket = 1`,
  'client/sync/outbox.ts': `import { socket } from '../net/socket.ts'\nexport const outbox = socket`,
  'client/kinds/group/View.tsx': `import { Button } from '../../ui/Button.tsx'\nexport const View = () => <Button />`,
  'client/kinds/direct/View.tsx': `export const View = () => <p />`,
  'client/shell/routes.tsx': `export const routes = () => import('../kinds/group/View.tsx')`,
  'client/main.tsx': `import { routes } from './shell/routes.tsx'\nexport const main = routes`,
  'scripts/start.ts': `import { main } from '../server/main.ts'\nexport const start = main`,
  'server/main.test.ts': `import { main } from './main.ts'\nimport { given } from '../shared/testing/given.ts'\nexport const tested = [main, given]`,
}

/** One line too many, in a file of the house, and what the check must say of it. */
const PLANTED: readonly (readonly [rule: string, file: string, line: string, target: string])[] = [
  ['shared-kernel-only-downwards', 'shared/kernel/ids.ts', `import '../kinds/index.ts'`, 'shared/kinds/index.ts'],
  [
    'shared-kernel-only-downwards',
    'shared/kernel/ids.ts',
    `import type { route } from '../protocol/route.ts'`,
    'shared/protocol/route.ts',
  ],
  [
    'shared-kinds-only-downwards',
    'shared/kinds/group/state.ts',
    `import '../../protocol/route.ts'`,
    'shared/protocol/route.ts',
  ],
  ['shared-knows-no-side', 'shared/protocol/route.ts', `import '../../server/app.ts'`, 'server/app.ts'],
  ['shared-knows-no-side', 'shared/protocol/route.ts', `import '../../client/net/socket.ts'`, 'client/net/socket.ts'],
  ['shared-stays-pure', 'shared/kernel/ids.ts', `import 'node:fs/promises'`, 'fs/promises'],
  ['shared-stays-pure', 'shared/kernel/ids.ts', `import type { Redis } from 'ioredis'`, 'node_modules/ioredis/'],
  [
    'server-db-only-downwards',
    'server/db/orm.ts',
    `import '../accounts/account.row.ts'`,
    'server/accounts/account.row.ts',
  ],
  [
    'server-log-only-downwards',
    'server/log/read.ts',
    `import '../accounts/account.row.ts'`,
    'server/accounts/account.row.ts',
  ],
  [
    'server-accounts-only-downwards',
    'server/accounts/account.row.ts',
    `import '../commands/execute.ts'`,
    'server/commands/execute.ts',
  ],
  [
    'server-kinds-only-downwards',
    'server/kinds/group/index.ts',
    `import '../../commands/execute.ts'`,
    'server/commands/execute.ts',
  ],
  ['server-commands-only-downwards', 'server/commands/execute.ts', `import '../hub/rooms.ts'`, 'server/hub/rooms.ts'],
  [
    'server-commands-only-downwards',
    'server/commands/execute.ts',
    `export const later = () => import('../app.ts')`,
    'server/app.ts',
  ],
  ['server-hub-only-downwards', 'server/hub/rooms.ts', `import '../http/router.ts'`, 'server/http/router.ts'],
  ['server-http-only-downwards', 'server/http/router.ts', `export * from '../app.ts'`, 'server/app.ts'],
  ['server-jobs-only-downwards', 'server/jobs/queue.ts', `import '../notify/mail.ts'`, 'server/notify/mail.ts'],
  ['server-bot-only-downwards', 'server/bot/member.ts', `import '../hub/rooms.ts'`, 'server/hub/rooms.ts'],
  ['server-notify-only-downwards', 'server/notify/mail.ts', `import '../main.ts'`, 'server/main.ts'],
  ['server-files-only-downwards', 'server/files/disk.ts', `import '../http/router.ts'`, 'server/http/router.ts'],
  ['server-search-only-downwards', 'server/search/search.ts', `import '../hub/rooms.ts'`, 'server/hub/rooms.ts'],
  ['server-calendar-only-downwards', 'server/calendar/feed.ts', `import '../hub/rooms.ts'`, 'server/hub/rooms.ts'],
  ['server-opening-only-downwards', 'server/opening/talk.ts', `import '../app.ts'`, 'server/app.ts'],
  ['server-app.ts-only-downwards', 'server/app.ts', `import './main.ts'`, 'server/main.ts'],
  ['server-knows-no-client', 'server/app.ts', `import '../client/net/socket.ts'`, 'client/net/socket.ts'],
  ['client-knows-no-server', 'client/main.tsx', `import type { Em } from '../server/db/orm.ts'`, 'server/db/orm.ts'],
  ['client-runs-in-a-browser', 'client/net/socket.ts', `import 'node:net'`, 'net'],
  [
    'client-ui-only-downwards',
    'client/ui/Button.tsx',
    `import { outbox } from '../sync/outbox.ts'\nconst seen = outbox`,
    'client/sync/outbox.ts',
  ],
  ['client-net-only-downwards', 'client/net/socket.ts', `import '../ui/Button.tsx'`, 'client/ui/Button.tsx'],
  [
    'client-sync-only-downwards',
    'client/sync/outbox.ts',
    `import '../kinds/group/View.tsx'`,
    'client/kinds/group/View.tsx',
  ],
  [
    'client-kinds-only-downwards',
    'client/kinds/group/View.tsx',
    `import '../../shell/routes.tsx'`,
    'client/shell/routes.tsx',
  ],
  ['client-shell-only-downwards', 'client/shell/routes.tsx', `import '../main.tsx'`, 'client/main.tsx'],
  [
    'a-kind-knows-no-other',
    'shared/kinds/group/state.ts',
    `import '../direct/index.ts'`,
    'shared/kinds/direct/index.ts',
  ],
  [
    'only-the-registry-knows-the-kinds',
    'client/kinds/thread/Thread.tsx',
    `import '../group/View.tsx'`,
    'client/kinds/group/View.tsx',
  ],
  [
    'only-the-registry-knows-the-kinds',
    'shared/kinds/thread/text.ts',
    `import '../direct/index.ts'`,
    'shared/kinds/direct/index.ts',
  ],
  [
    'a-kind-knows-no-other',
    'server/kinds/group/index.ts',
    `import '../direct/index.ts'`,
    'server/kinds/direct/index.ts',
  ],
  [
    'a-kind-knows-no-other',
    'client/kinds/group/View.tsx',
    `import '../direct/View.tsx'`,
    'client/kinds/direct/View.tsx',
  ],
  [
    'log-and-hub-know-no-kind',
    'server/log/read.ts',
    `import '../../shared/kinds/group/index.ts'`,
    'shared/kinds/group/index.ts',
  ],
  [
    'log-and-hub-know-no-kind',
    'server/hub/rooms.ts',
    `import '../kinds/group/index.ts'`,
    'server/kinds/group/index.ts',
  ],
  [
    'shared-kinds-group-through-its-index',
    'shared/protocol/route.ts',
    `import '../kinds/group/state.ts'`,
    'shared/kinds/group/state.ts',
  ],
  [
    'shared-kinds-thread-through-its-index',
    'shared/kinds/group/state.ts',
    `import '../thread/text.ts'`,
    'shared/kinds/thread/text.ts',
  ],
  ['the-product-needs-no-tools', 'server/app.ts', `import '../scripts/start.ts'`, 'scripts/start.ts'],
  ['the-product-needs-no-tools', 'server/app.ts', `import '../shared/testing/given.ts'`, 'shared/testing/given.ts'],
  ['the-product-needs-no-tests', 'scripts/start.ts', `import '../server/main.test.ts'`, 'server/main.test.ts'],
  ['no-circle', 'server/log/read.ts', `import './reread.ts'`, ''],
  ['no-import-of-nothing', 'server/log/read.ts', `import './nowhere.ts'`, './nowhere.ts'],
]

describe('the check of import directions', () => {
  let tree: string
  beforeEach(async () => {
    tree = await mkdtemp(join(tmpdir(), 'house-'))
    await symlink(join(import.meta.dirname, '../node_modules'), join(tree, 'node_modules'))
    await write('package.json', '{"type":"module","dependencies":{"valibot":"*","ioredis":"*"}}')
    for (const [file, text] of Object.entries(HOUSE)) await write(file, text)
  })
  afterEach(() => rm(tree, { recursive: true }))

  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(tree, file)), { recursive: true })
    await writeFile(join(tree, file), `${text}\n`)
  }
  const look = () => runCheck({ name: 'import directions', command: directionsCheck() }, tree)

  test('finds nothing in a house that keeps to them', async () => {
    const outcome = await look()
    expect(outcome.said).toContain('no dependency violations found')
    expect(outcome.passed).toBe(true)
  })

  test('sees everything that was planted', async () => {
    for (const [file, lines] of Map.groupBy(PLANTED, ([, file]) => file))
      await write(file, [...lines.map(([, , line]) => line), HOUSE[file]].join('\n'))
    const outcome = await look()
    expect(outcome.passed).toBe(false)
    const lines = outcome.said.split('\n').map((line) => line.trim())
    const saw = (start: string, target: string) => lines.some((line) => line.startsWith(start) && line.includes(target))
    const unseen = PLANTED.filter(([rule, file, , target]) => !saw(`error ${rule}: ${file} →`, target))
    expect(unseen).toEqual([])
  })

  test('has a planted line for every rule', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-p', LIST_RULES], { cwd: tree })
    const planted = new Set(PLANTED.map(([rule]) => rule))
    const unproven = stdout
      .trim()
      .split(',')
      .filter((rule) => !planted.has(rule) && !rule.endsWith('-through-its-index'))
    expect(unproven).toEqual([])
  })
})

const RULES = join(import.meta.dirname, '../.dependency-cruiser.cjs')
const LIST_RULES = `require(${JSON.stringify(RULES)}).forbidden.map((rule) => rule.name).join(',')`

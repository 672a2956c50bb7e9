// Runs one of the scripts beside this file on a machine that has Node 20 or newer and npm and nothing else:
// installs what package-lock.json names, if it is not there, and goes on under the Node that came with it.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const main = async () => {
  const [script, ...args] = process.argv.slice(2)
  if (!script) throw new Error('Usage: node scripts/run.mjs scripts/start.ts')
  if (Number.parseInt(process.versions.node, 10) < 20)
    throw new Error(`Node 20 or newer is needed; this is ${process.version}.`)
  if (!isInstalled()) await install()
  process.exitCode = await hand(findNode(), [join(root, script), ...args])
}

/** Is everything there, in the version that package-lock.json names? What is for other systems may be missing. */
const isInstalled = () => {
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = there[path]
    if (path === '' || (!found && (wanted.optional || wanted.devOptional) && !isMadeForHere(wanted))) return true
    return found?.version === wanted.version && found.integrity === wanted.integrity
  })
}

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return {} // not there, or cut short by an interrupted installation
  }
}

const isMadeForHere = ({ os, cpu, libc }) =>
  os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined

/** Whatever the environment says (production, omit, dry-run, …): here everything is installed, here and now. */
const AS_WANTED =
  'ci --include=dev --include=optional --location=project --global=false --package-lock=true --dry-run=false ' +
  '--engine-strict=false --audit=false --fund=false --update-notifier=false --loglevel=error'

const install = async () => {
  console.log('Installing what package-lock.json names (about a minute, only once) …')
  const ours = basename(process.env.npm_execpath ?? '') === 'npm-cli.js'
  const [program, ...first] = ours ? [process.execPath, process.env.npm_execpath] : ['npm']
  const npm = spawn(program, [...first, ...AS_WANTED.split(' ')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !ours && process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  const said = []
  npm.stdout.on('data', (part) => said.push(part))
  npm.stderr.on('data', (part) => said.push(part))
  const code = await endOf(npm, 'npm')
  if (code === 0) return
  process.stderr.write(Buffer.concat(said))
  throw new Error(`npm ci failed with exit code ${code}.`)
}

/** Each system's Node is a package of its own; npm installs the one that fits. */
const findNode = () => {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const name of [`node-${system}`, `node-bin-${system}`]) {
    const path = join(root, 'node_modules', name, 'bin', binary)
    if (existsSync(path)) return path
  }
  if (process.version.startsWith('v22.')) return process.execPath
  throw new Error(`No Node 22 comes along for ${system}: install Node 22 and try again.`)
}

/** Goes on there, and is as if we were it: what we are told it is told, and as it ends so do we. */
const hand = (node, args) => {
  // The channel carries nothing. When it closes, the script knows that we are gone, even if we were killed.
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithNpm(child)
  return endOf(child, node)
}

/** npm passes signals on, but not its own sudden death, and neither does the shell that it may have between us. */
const endWithNpm = (child) => {
  if (!process.env.npm_lifecycle_event) return
  const above = ancestors()
  const watch = setInterval(() => ancestors().join() !== above.join() && child.kill('SIGTERM'), 250)
  watch.unref()
}

/** Our parent; and its parent too, where ours is the shell. (Who started npm may go: npm is in the background then.) */
const ancestors = () => {
  const parent = process.ppid
  try {
    if (readFileSync(`/proc/${parent}/cmdline`, 'utf8').split('\0')[1] !== '-c') return [parent]
    return [parent, /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8'))?.[1]]
  } catch {
    return [parent] // no /proc: there the shell makes way for us
  }
}

const endOf = (child, name) =>
  new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`${name} does not run on this system (${error.message}).`)))
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})

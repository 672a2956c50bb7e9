import { readdir, readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'

const BUILT = join(import.meta.dirname, '../../dist/client')
const KB = 1024

const SCRIPT = /<script [^>]*src="\/([^"]+\.js)"/g
const IMPORTED = /(?:from|import)\s*"(\.[^"]+\.js)"/g

const inPage = async () =>
  [...(await readFile(join(BUILT, 'index.html'), 'utf8')).matchAll(SCRIPT)].map(([, path]) => path!)

/** Where all begins that only members need. */
const ofMembers = async () => {
  const name = (await readdir(join(BUILT, 'assets'))).find((one) => /^members-[\w-]+\.js$/.test(one))
  return `assets/${name}`
}

/** These files with all that they import before they can run. */
const whole = async (paths: readonly string[], found = new Set<string>()): Promise<Set<string>> => {
  for (const path of paths) {
    if (found.has(path)) continue
    found.add(path)
    const imported = [...(await readFile(join(BUILT, path), 'utf8')).matchAll(IMPORTED)]
    await whole(
      imported.map(([, other]) => posix.join(posix.dirname(path), other!)),
      found,
    )
  }
  return found
}

/** How many KB of it travel: what is too small to be compressed travels as it is. */
const weightOf = async (path: string) => {
  const { size } = await stat(join(BUILT, `${path}.br`)).catch(() => stat(join(BUILT, path)))
  return size / KB
}

const weigh = async (paths: readonly string[]) => {
  const weights = await Promise.all(
    [...(await whole(paths))].map(async (path) => [path, await weightOf(path)] as const),
  )
  const told = weights.map(([path, weight]) => `${weight.toFixed(1)} KB ${path}`).join('\n')
  return { told, files: weights.length, sum: weights.reduce((sum, [, weight]) => sum + weight, 0) }
}

test('the messages page is seen after 120 KB of JavaScript, in a few files', async () => {
  const { sum, files, told } = await weigh([...(await inPage()), await ofMembers()])
  expect(sum, told).toBeLessThanOrEqual(120)
  expect(sum, told).toBeGreaterThan(60) // less would mean that something was not found
  expect(files, told).toBeLessThanOrEqual(8)
})

test('a guest signs in after 90 KB', async () => {
  const names = await readdir(join(BUILT, 'assets'))
  const signIn = names.find((one) => /^SignIn-[\w-]+\.js$/.test(one))
  const { sum, told } = await weigh([...(await inPage()), `assets/${signIn}`])
  expect(sum, told).toBeLessThanOrEqual(90)
})

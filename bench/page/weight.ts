import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageWorld } from './world.ts'

const BUILT = join(import.meta.dirname, '../../dist/client')

/** Runs in the page, before all else: notes the moment at which the list is there. What is asked for later is for later. */
const watch = () => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('nav a[href^="/messages/"]')) return
    performance.mark('list')
    seen.disconnect()
  })
  seen.observe(document, { childList: true, subtree: true })
}

/** The JavaScript with which the messages page is first seen, compressed: in KB. */
export const weight = async ({ page }: PageWorld): Promise<number> => {
  await page.addInitScript(watch)
  await page.goto('/messages')
  await page.waitForFunction(() => performance.getEntriesByName('list').length > 0)
  const paths = await page.evaluate(() => {
    const [{ startTime: seen }] = performance.getEntriesByName('list') as [PerformanceEntry]
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < seen)
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js'))
  })
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const packed = await stat(join(BUILT, `${path}.br`)).catch(() => stat(join(BUILT, path)))
      return packed.size
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageWorld } from './world.ts'

const BUILT = join(import.meta.dirname, '../../dist/client')

/** The JavaScript with which the messages page is first seen, compressed: in KB. */
export const weight = async ({ page }: PageWorld): Promise<number> => {
  await page.goto('/messages')
  await page.getByRole('navigation', { name: 'Conversations' }).getByRole('link').first().waitFor()
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  )
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const packed = await stat(join(BUILT, `${path}.br`)).catch(() => stat(join(BUILT, path)))
      return packed.size
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

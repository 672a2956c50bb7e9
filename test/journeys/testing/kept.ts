import { afterEach } from 'vitest'
import type { House } from './house.ts'
import { Visitor } from './visitor.ts'

/**
 * What one test opened stays open for the next, for a page costs more than what most tests do in it: what they say has
 * words of its own. A test that failed may have left anything behind: after it all begins anew.
 */
export const keepOpen = <Company extends object>(house: () => House, open: () => Promise<Company>) => {
  let company: Company | null = null
  const visitors = () => Object.values(company ?? {}).filter((one) => one instanceof Visitor)

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') company = null
    await house().empty(visitors())
  })

  return async (): Promise<Company> => {
    company ??= await open()
    await Promise.all(visitors().map(rest))
    return company
  }
}

/** Nothing lies over the page, nothing is half written, and nothing is in the way of what it asks for. */
const rest = async ({ page, composer }: Visitor) => {
  await page.unrouteAll()
  const above = page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]')
  if ((await above.count()) > 0) await page.keyboard.press('Escape')
  await above.waitFor({ state: 'detached' })
  await composer.fill('')
}

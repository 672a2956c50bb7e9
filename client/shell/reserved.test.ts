import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isReserved } from '../../shared/kernel/username.ts'

const routes = readFileSync(join(import.meta.dirname, 'routes.tsx'), 'utf8')
const pages = [...routes.matchAll(/path: '\/([^/:'*]+)/g)].map(([, page]) => page!)
/** What the server answers itself. */
const doors = ['api', 'socket.io', 'healthz', 'readyz', 'metrics', 'dev', 'assets']

test('PRO6 a profile lies beside the pages, and none of them can be taken as a username', () => {
  expect(routes).toContain("path: '/:username'")
  expect(pages.length).toBeGreaterThan(8)
  const free = [...new Set([...pages, ...doors])].filter((page) => !isReserved(page.replace('.io', '')))
  expect(free).toEqual([])
})

test.each([
  'messages',
  'contacts',
  'profile',
  'notifications',
  'settings',
  'gallery',
  'create_post',
  'help',
  'report',
  'delete_account',
])('PRO6 %s is a page, or will be one', (page) => expect(isReserved(page)).toBe(true))

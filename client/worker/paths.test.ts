import { describe, expect, test } from 'vitest'
import { isPage, isShell } from './paths.ts'

describe('what the worker answers', () => {
  test.each(['/', '/messages', '/messages/0196-a', '/settings/sessions', '/dev/ui', '/no/such/page'])(
    'opens %s as a page of ours',
    (path) => expect(isPage(path)).toBe(true),
  )

  test.each(['/api/docs', '/api/accounts/me', '/socket.io/', '/dev/mail', '/dev/mail/7', '/readyz', '/worker.js'])(
    'leaves %s to the server',
    (path) => expect(isPage(path)).toBe(false),
  )

  test('keeps the files of the page, and never what was asked of the server', () => {
    const shell = ['/index.html', '/favicon.svg']
    expect(isShell('/favicon.svg', shell)).toBe(true)
    expect(isShell('/assets/base-abcdefgh.js', shell)).toBe(true)
    expect(isShell('/api/accounts/me', shell)).toBe(false)
    expect(isShell('/worker.js', shell)).toBe(false)
  })
})

import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partsIn, readParts } from './bringing.ts'

const parts = await readParts()

test.each([
  [`t('survey.title')`, ['survey']],
  [`t(\`board.filters.\${filter}\`)`, ['board']],
  [`t(open ? 'action.close' : "meeting.title")`, ['frame', 'meeting']],
  // the same group, in two files: what is said at first, and later
  [`t('contacts.title'); t('contacts.addTitle')`, ['contacts', 'first']],
  [`t('profile.message')`, ['group']],
  [`if (event.type === 'message.sent') log('survey')`, []],
])('%s comes with %j', (code, brought) => {
  expect([...partsIn(code, parts)].sort()).toEqual(brought)
})

test('no word stands in two files', () => {
  const keys = parts.flatMap((part) => part.keys)
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
})

test('whatever is fetched later waits for its words', async () => {
  const lazy: string[] = []
  for await (const file of glob('**/*.{ts,tsx}', { cwd: import.meta.dirname }))
    if (/\blazy\b[^}]*\} from 'solid-js'/.test(await readFile(join(import.meta.dirname, file), 'utf8'))) lazy.push(file)
  expect(lazy).toEqual([]) // all take it from ui/later.tsx
})

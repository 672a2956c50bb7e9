import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the tests need from the machine, under the names by which systems know it; the first that is found is taken. */
const PROGRAMS = {
  redis: { names: ['redis-server', 'valkey-server'], variable: null },
  chromium: {
    // without a window that nobody sees a page costs a fifth less
    names: [
      'chromium-headless-shell',
      'chrome-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
    ],
    variable: 'CHROME_PATH',
  },
  nginx: { names: ['nginx'], variable: null },
  openssl: { names: ['openssl'], variable: null },
} as const

export type Program = keyof typeof PROGRAMS
export const programs = Object.keys(PROGRAMS) as readonly Program[]

/** Where people have programs that is not always on the path of a service or of a plain user. */
const ALSO = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** @returns  the program's path, or null where the machine has none */
export const findProgram = (program: Program, env: Record<string, string | undefined> = process.env): string | null => {
  const { names, variable } = PROGRAMS[program]
  const named = variable && env[variable]
  if (named) return named
  const places = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...ALSO]
  const candidates = names.flatMap((name) => places.map((place) => join(place, name)))
  return [...candidates, ...(program === 'chromium' ? [MAC_CHROME] : [])].find(isExecutable) ?? null
}

/** @throws Error  saying what to do, where the machine has none */
export const programPath = (program: Program): string => {
  const found = findProgram(program)
  if (found) return found
  throw new Error(`This test needs ${PROGRAMS[program].names.join(' or ')}. \`npm test\` installs it where it may.`)
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

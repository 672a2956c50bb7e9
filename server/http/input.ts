import type { Issue } from '../../shared/kernel/parse.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'

const DEEPEST = 32
const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The JSON in a request's body; undefined where there is no body. What no schema could refuse is refused here: text
 * that is not UTF-8 or that Postgres cannot keep, keys that change objects, numbers beyond numbers, endless nesting.
 *
 * @throws Refusal  `input.type`, `input.unreadable`, `input.invalid`, `input.tooLarge`, `input.slow`
 */
export const readJson = async (request: Request): Promise<unknown> => {
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength === 0) return undefined
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) throw new Refusal('input.type')
  const value = parse(bytes)
  const problem = findUnfit(value, [])
  if (problem) throw new Refusal('input.invalid', { issues: [problem] })
  return value
}

const parse = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    throw new Refusal('input.unreadable', { reason: 'The body is not JSON.' })
  }
}

const UNFIT_TEXT = /[\0\p{Cs}]/u // NUL, and halves of characters

const findUnfit = (value: unknown, path: string[]): Issue | null => {
  const issue = (message: string): Issue => ({ path: shown(path), message })
  if (typeof value === 'string') return UNFIT_TEXT.test(value) ? issue('Some characters cannot be kept.') : null
  if (typeof value === 'number') return Number.isFinite(value) ? null : issue('That number is too large.')
  if (typeof value !== 'object' || value === null) return null
  if (path.length >= DEEPEST) return issue('That is nested too deeply.')
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, key]
    if (key === '__proto__' || UNFIT_TEXT.test(key)) return { path: shown(path), message: 'Some keys cannot be kept.' }
    const found = findUnfit(inner, here)
    if (found) return found
  }
  return null
}

const shown = (path: readonly string[]): string => path.map((key) => key.slice(0, 64)).join('.')

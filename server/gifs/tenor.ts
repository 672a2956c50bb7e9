import * as v from 'valibot'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { beginning } from '../../shared/kernel/text.ts'
import type { Outside } from '../outgoing/index.ts'
import type { Gifs, Moving } from './gifs.ts'

const ON_A_PAGE = 24
const MOST = 1_000_000
const LONGEST = 300
const LOCALES = { en: 'en_GB', bn: 'bn_BD' } as const

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000))
const Format = v.object({ url: v.pipe(v.string(), v.url()), dims: v.tuple([side, side]) })
const Result = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  content_description: v.optional(v.string(), ''),
  media_formats: v.object({ tinygif: Format, gif: Format }),
})
/** One that we do not understand does not take the others away. */
const Answer = v.object({ results: v.array(v.unknown()), next: v.optional(v.string(), '') })

const movingOf = (result: unknown): Moving[] => {
  const parsed = v.safeParse(Result, result)
  if (!parsed.success) return []
  const { id, content_description: says, media_formats: formats } = parsed.output
  const [width, height] = formats.tinygif.dims
  return [{ id, says: beginning(says, LONGEST), width, height, small: formats.tinygif.url, whole: formats.gif.url }]
}

interface TenorOptions {
  readonly find: Outside['find']
  readonly key: string
  /** default: https://tenor.googleapis.com/v2 */
  readonly base: string
}

/**
 * Tenor's API: what it takes and gives.
 *
 * @see https://developers.google.com/tenor/guides/endpoints
 */
export const createTenor = ({ find, key, base }: TenorOptions): Gifs => {
  const ask = async (path: string, more: Record<string, string>) => {
    const query = new URLSearchParams({
      ...{ key, client_key: 'helloworld-chat', media_filter: 'tinygif,gif', contentfilter: 'high' },
      ...more,
    })
    const asking = { accept: 'application/json', agent: 'HelloworldChat', most: MOST }
    const found = await find(`${base}/${path}?${query}`, asking)
    const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), Answer), found?.body.toString() ?? '')
    if (!answer.success) throw new Refusal('gifs.unreachable', { retryAfter: 5 })
    return { items: answer.output.results.flatMap(movingOf), next: answer.output.next || null }
  }
  return {
    find: ({ q, language, page }) =>
      ask(q ? 'search' : 'featured', {
        ...(q && { q }),
        ...(page && { pos: page }),
        locale: LOCALES[language],
        limit: String(ON_A_PAGE),
      }),
    one: async (id) => (await ask('posts', { ids: id })).items.find((one) => one.id === id) ?? null,
  }
}

import type { Pool } from 'pg'
import { beginning } from '../../shared/kernel/text.ts'
import type { Signals } from '../../shared/protocol/moderation.ts'
import { readingsOf } from './reading.ts'
import { compile } from './rules.ts'
import { saidIn } from './said.ts'

const MOST_LOOKED = 5_000
const MOST_SAMPLES = 20
const LONGEST_SAMPLE = 200
/** After so many it lets others have their turn. */
const AT_A_TIME = 200

/** What everybody can read: nobody learns by trying out a rule what was said among some. */
const PUBLIC = `select e.body from event e join conversation c on c.id = e.conversation
  left join group_row g on g.conversation = c.id
  where e.at > now() - make_interval(days => $1) and not e.erased and not e.staff
    and e.type in ('message.sent', 'message.edited', 'post.published', 'post.edited')
    and (g.visibility = 'public' or (c.kind = 'post' and c.state ->> 'audience' = 'public'))
  order by e.at desc limit ${MOST_LOOKED}`

interface Sample {
  text: string
  why: string
}

/** What a rule would have caught, before it is one. */
export const tryOn = async (
  pool: Pool,
  { words, signals, days }: { readonly words: readonly string[]; readonly signals: Signals; readonly days: number },
): Promise<{ looked: number; caught: number; samples: Sample[] }> => {
  const rule = compile({ words, signals })
  const { rows } = await pool.query<{ body: { readonly mentions?: readonly unknown[] } }>(PUBLIC, [days])
  const samples: Sample[] = []
  let caught = 0
  for (const [at, { body }] of rows.entries()) {
    if (at % AT_A_TIME === AT_A_TIME - 1) await new Promise((go) => setImmediate(go))
    const text = saidIn(body, null)
    const why = rule.catches({ text, mentions: body.mentions?.length ?? 0, same: 1 }, readingsOf(text))
    if (why === null) continue
    caught += 1
    if (samples.length < MOST_SAMPLES) samples.push({ text: beginning(text, LONGEST_SAMPLE), why })
  }
  return { looked: rows.length, caught, samples }
}

import type { Pool } from 'pg'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { DeskVersion, KeptDesk, keptDeskRoutes, WholeDesk } from '../../../shared/protocol/kept-desks.ts'
import { demand } from '../../accounts/index.ts'
import { throwBusy } from '../../db/outage.ts'
import type { Call, Handlers } from '../../http/handler.ts'
import { scopeFor } from '../../log/reach.ts'
import { addDesk, adds, changeDesk, type DeskHand, reaches, retireDesk } from './keeping.ts'
import { PRESETS } from './presets/index.ts'

const RETIRED = `(extract(epoch from d.retired_at) * 1000)::float8 as "retiredAt"`

const LIST = `select d.id, d.version, v.config->'name' as name, v.config->>'purpose' as purpose,
    v.config->>'prefix' as prefix, v.config->>'opens' as opens, ${RETIRED}, coalesce(t.open, 0)::int as open
  from desk d join desk_version v on v.desk = d.id and v.version = d.version
  left join (select desk, count(*) as open from ticket where open and not removed group by desk) t on t.desk = d.id
  order by d.id`

const ONE = `select d.id, d.version, v.config, ${RETIRED}
  from desk d join desk_version v on v.desk = d.id and v.version = d.version where d.id = $1`

const VERSIONS = `select v.version, round(extract(epoch from v.at) * 1000)::float8 as at, v.by, a.name
  from desk_version v left join account a on a.id = v.by where v.desk = $1 order by v.version desc limit 100`

interface VersionRow extends Omit<DeskVersion, 'by'> {
  readonly by: NonNullable<DeskVersion['by']>['id'] | null
  readonly name: string | null
}

/** What the HTTP API answers to those who look after desks. */
export const createKeptDeskHandlers = ({ pool }: { readonly pool: Pool }): Handlers<typeof keptDeskRoutes> => {
  const handOf = async ({ actor, peer }: Call): Promise<DeskHand> => {
    demand(actor, 'desks.change')
    return { actor: actor!.account, address: peer.address, scope: await scopeFor(pool, actor!.account) }
  }
  const ask = async <Row extends object>(name: string, text: string, values: unknown[] = []): Promise<Row[]> => {
    const asked = pool.query<Row>({ name: `desks:${name}`, text, values })
    const { rows } = await asked.catch(throwBusy)
    return rows
  }
  const wholeOf = async (desk: string): Promise<WholeDesk> => {
    const [one] = await ask<{ id: string; version: number; config: Desk; retiredAt: number | null }>('one', ONE, [desk])
    if (!one) throw new Refusal('desk.unknown')
    const rows = await ask<VersionRow>('versions', VERSIONS, [desk])
    const versions = rows.map(({ version, at, by, name }) => ({ version, at, by: by && { id: by, name } }))
    return { ...one, versions }
  }

  return {
    async keptDesks(_, call) {
      const { scope } = await handOf(call)
      const rows = await ask<Omit<KeptDesk, 'yours'>>('list', LIST)
      return { desks: rows.map((desk) => ({ ...desk, yours: reaches(scope, desk.id) })), adds: adds(scope) }
    },
    async keptDesk({ params: { desk } }, call) {
      const { scope } = await handOf(call)
      if (!reaches(scope, desk)) throw new Refusal('staff.scope')
      return wholeOf(desk)
    },
    async deskPresets(_, call) {
      await handOf(call)
      return Object.values(PRESETS)
    },
    async addDesk({ body: { id, config } }, call) {
      await addDesk(pool, await handOf(call), id, config)
      return wholeOf(id)
    },
    async changeDesk({ params: { desk }, body: { base, config } }, call) {
      await changeDesk(pool, await handOf(call), desk, base, config)
      return wholeOf(desk)
    },
    async retireDesk({ params: { desk }, body: { retired } }, call) {
      await retireDesk(pool, await handOf(call), desk, retired)
      return wholeOf(desk)
    },
  }
}

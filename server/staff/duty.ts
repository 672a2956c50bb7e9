import type { Pool } from 'pg'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { throwBusy } from '../db/outage.ts'

interface Row {
  readonly on_duty: boolean
  readonly lat: number | null
  readonly lon: number | null
  readonly at: number | null
}

export interface Duty {
  readonly onDuty: boolean
  readonly position: { readonly lat: number; readonly lon: number; readonly at: number } | null
}

const CELLS = `on_duty, position_lat as lat, position_lon as lon, (extract(epoch from position_at) * 1000)::float8 as at`
/** Whoever goes off duty passes on what they have not begun, by a job (server/jobs/pass-on.ts). */
const CHANGE = `with changed as (insert into staff (account, desks, places, on_duty, position_lat, position_lon, position_at)
  values ($1, '{}', '{}', $2, $3, $4, $5) on conflict (account) do update set on_duty = excluded.on_duty,
  position_lat = excluded.position_lat, position_lon = excluded.position_lon, position_at = excluded.position_at
  returning *)
  select ${CELLS}, case when not on_duty then
    (graphile_worker.add_job('passOn', json_build_object('account', account::text))).id end from changed`

const dutyOf = (row: Row | undefined): Duty => ({
  onDuty: row?.on_duty ?? false,
  position:
    row && row.lat !== null && row.lon !== null && row.at !== null
      ? { lat: row.lat, lon: row.lon, at: Math.round(row.at) }
      : null,
})

/** Whether somebody of the staff is there, by their own word. Where they are is kept for as long as they are on duty. */
export const createDuty = (pool: Pool, now: () => number) => {
  const ask = async (text: string, values: readonly unknown[]): Promise<Duty> => {
    const { rows } = await pool.query<Row>(text, [...values]).catch(throwBusy)
    return dutyOf(rows[0])
  }
  return {
    of: (account: AccountId) => ask(`select ${CELLS} from staff where account = $1`, [account]),
    change(account: AccountId, onDuty: boolean, position: { lat: number; lon: number } | null) {
      const kept = onDuty ? position : null
      return ask(CHANGE, [account, onDuty, kept?.lat ?? null, kept?.lon ?? null, kept ? new Date(now()) : null])
    },
  }
}

import type { AccountId } from './ids.ts'
import type { Audience, Authored, Kind, Sight, Stored } from './kind.ts'
import type { Standing } from './profile.ts'

/** What somebody outside an event's audience gets in its place, so that the numbers stay dense: its seq, nothing else. */
export interface Blank {
  readonly seq: number
  readonly blank: true
}
export type Seen = Stored | Blank

export const isBlank = (event: Seen): event is Blank => 'blank' in event

const whole: Sight = { from: 1, staff: false }
const behind: Sight = { from: 1, staff: true }

/** How a reader stands to whom a conversation is by; `staff`: they work where it is. */
export type Reach = Standing | 'staff'

export const isAuthored = (audience: Audience): audience is Authored => 'author' in audience

/** Those at odds (blocked, either way) see nothing of each other, and nobody sees anything of the suspended. */
const admitted = (audience: Audience, account: AccountId | null, standing: Reach): Sight | null => {
  if (!isAuthored(audience)) return standing === 'staff' ? behind : null
  const { author, who } = audience
  if (author === account) return whole
  if (standing === 'apart') return null
  return who === 'public' || standing === 'contact' ? whole : null
}

/**
 * The one answer to what an account may see of a conversation (SEE1): socket, HTTP, search, export, mail, push and the
 * bot all read through it.
 *
 * @param account   null: a guest
 * @param standing  how it stands to whom the conversation is by, where others than its members may see it; where nobody
 *                  asked, nothing is taken for granted
 * @returns         null where for this account there is no such conversation; else the first seq it may see, and what it
 *                  sees in place of each event from there on
 */
export const visible = (
  kind: Pick<Kind, 'sight' | 'audience' | 'forStaff' | 'shown'>,
  state: unknown,
  account: AccountId | null,
  standing: Reach = 'apart',
) => {
  const audience = kind.audience?.(state) ?? null
  const sight = (account && kind.sight(state, account)) ?? (audience && admitted(audience, account, standing))
  if (!sight) return null
  return {
    from: sight.from,
    staff: sight.staff,
    /** the state, as far as it is for them */
    state: sight.staff || !kind.shown ? state : kind.shown(state),
    show: (event: Stored): Seen => (!sight.staff && kind.forStaff(event) ? { seq: event.seq, blank: true } : event),
  }
}
export type Sightline = NonNullable<ReturnType<typeof visible>>

import { Refusal } from '../../kernel/refusal.ts'
import type { TicketCommand } from './commands.ts'
import type { TicketEvent } from './events.ts'
import type { TicketContext } from './facts.ts'
import { faultsIn, isBlankValue, kept, type Values } from './fields.ts'
import type { Ticket } from './state.ts'
import { planOf } from './timers.ts'

type Wish = Extract<TicketCommand, { type: 'ticket.open' }>

/** Which parts of a form are not as the desk wants them; told per field, so that a page can say it where it stands. */
const demandForm = (wish: Wish, { facts }: TicketContext, staff: boolean) => {
  const { desk } = facts
  if (!desk) return
  const category = desk.categories.find(({ id, retired }) => id === wish.category && !retired)
  if (wish.category !== undefined && !category) throw new Refusal('ticket.form', { fields: { category: 'unknown' } })
  const fields: Record<string, string> = { ...faultsIn(desk.fields, category?.id ?? null, wish.values, staff) }
  if (!category && desk.categories.some(({ retired }) => !retired)) fields.category = 'missing'
  if (desk.place === 'required' && !wish.place) fields.place = 'missing'
  if (wish.place && !facts.place) fields.place = 'unknown'
  if (desk.point === 'required' && !wish.point) fields.point = 'missing'
  if ((wish.files?.length ?? 0) > desk.files) fields.files = 'many'
  if (Object.keys(fields).length > 0) throw new Refusal('ticket.form', { fields })
  const stops = desk.fields.some(({ id, choices }) =>
    choices?.some((choice) => choice.stop && choice.id === wish.values[id]),
  )
  if (stops) throw new Refusal('ticket.stopped')
}

/** What the staff alone fills in is for the staff alone to see. */
const split = (values: Values, { facts: { desk } }: TicketContext): readonly [Values, Values] => {
  const fieldOf = (asked: string) => desk?.fields.find(({ id }) => id === asked)
  const isStaffs = (id: string) => fieldOf(id)?.staff ?? false
  const entries = Object.entries(values).map(
    ([id, value]) => [id, kept(fieldOf(id) ?? { sort: 'text' }, value)] as const,
  )
  return [
    Object.fromEntries(entries.filter(([id]) => !isStaffs(id))),
    Object.fromEntries(entries.filter(([id]) => isStaffs(id))),
  ]
}

export const open = (ticket: Ticket, wish: Wish, context: TicketContext): TicketEvent[] => {
  const { actor, head, facts } = context
  if (head > 0 || ticket.desk) throw new Refusal('conversation.exists')
  if (!facts.opens) throw new Refusal('desk.unknown')
  const staff = facts.opens === 'staff'
  if (!staff && (wish.priority ?? wish.requester) !== undefined) throw new Refusal('auth.forbidden')
  demandForm(wish, context, staff)
  const { desk: config } = facts
  const category = config?.categories.find(({ id }) => id === wish.category)
  const [values, staffs] = split(wish.values, context)
  const assetIn = (answers: Values) => {
    const field = config?.fields.find(({ id, sort }) => sort === 'asset' && !isBlankValue(answers[id]))
    return field && { field: field.id, asset: answers[field.id] as string }
  }
  const [named, byStaff] = [assetIn(values), assetIn(staffs)]
  const requester = wish.requester ?? actor.account
  const files = facts.files ?? []
  if ((wish.files?.length ?? 0) > files.length) throw new Refusal('file.unknown')
  return [
    {
      type: 'ticket.opened',
      number: facts.number,
      desk: wish.desk,
      version: facts.version,
      title: wish.title,
      requester,
      priority:
        (config?.locked ? config.priority : (wish.priority ?? category?.priority ?? config?.priority)) ?? 'normal',
      ...(config?.locked && { locked: true }),
      ...(wish.category !== undefined && { category: wish.category }),
      ...(facts.place && { place: facts.place }),
      ...(wish.point && { point: wish.point }),
      ...(Object.keys(values).length > 0 && { values }),
      ...(named && { asset: named.asset }),
      ...(wish.origin && { origin: wish.origin }),
    },
    // words that are taken back later stay with those who judge them
    ...(facts.evidence ? [{ type: 'note.posted' as const, text: facts.evidence }] : []),
    ...Object.entries(staffs).map(
      ([field, to]): TicketEvent => ({
        type: 'staff.changed',
        field,
        from: null,
        to,
        ...(byStaff?.field === field && { asset: true as const }),
      }),
    ),
    ...(wish.text !== undefined || files.length > 0
      ? [
          {
            type: 'message.sent' as const,
            ...(wish.text !== undefined && { text: wish.text }),
            ...(files.length > 0 && { files: [...files] }),
          },
        ]
      : []),
    // last: what the form says is no answer, whoever wrote it down
    ...(config ? [{ type: 'timers.set' as const, plan: planOf(config, context.at, context.at, facts.vip) }] : []),
  ]
}

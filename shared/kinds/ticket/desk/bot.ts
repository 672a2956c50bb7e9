import * as v from 'valibot'

/** What the bot does at a desk: nothing, propose it to the staff, or do it. */
export const MODES = ['off', 'suggest', 'auto'] as const
export const Mode = v.picklist(MODES)
export type Mode = v.InferOutput<typeof Mode>

export const BOT_ACTIONS = ['answer', 'category', 'priority', 'place', 'assignee'] as const
export type BotAction = (typeof BOT_ACTIONS)[number]

const mode = v.optional(Mode, 'off')

/** By action: answering whoever asks (proposing: to the staff, who send it), and setting what a ticket is sorted by. */
export const BotModes = v.strictObject({ answer: mode, category: mode, priority: mode, place: mode, assignee: mode })
export type BotModes = v.InferOutput<typeof BotModes>

export const NO_BOT: BotModes = v.parse(BotModes, {})

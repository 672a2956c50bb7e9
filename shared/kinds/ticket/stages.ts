import * as v from 'valibot'

/** Where a matter stands. Desks may call these otherwise; what they mean is the same on all of them. */
export const STAGES = ['new', 'open', 'waiting', 'blocked', 'scheduled', 'solved', 'closed'] as const
export const Stage = v.picklist(STAGES)
export type Stage = v.InferOutput<typeof Stage>

/** Why a ticket was closed. */
export const ENDINGS = ['fixed', 'answered', 'rejected', 'duplicate', 'elsewhere', 'cancelled', 'expired'] as const
export const Ending = v.picklist(ENDINGS)
export type Ending = v.InferOutput<typeof Ending>

/** From what may wait to what may not. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export const Priority = v.picklist(PRIORITIES)
export type Priority = v.InferOutput<typeof Priority>

/** Is there still something to do? */
export const isOpen = (stage: Stage): boolean => stage !== 'solved' && stage !== 'closed'

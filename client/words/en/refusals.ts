import { Refusal, type RefusalCode, refusalCodes } from '../../../shared/kernel/refusal.ts'

/** The kernel says no in English already: said once, so that the two cannot differ. */
export const refusals: Record<RefusalCode, string> = Object.fromEntries(
  refusalCodes.map((code) => [code, new Refusal(code).says]),
) as Record<RefusalCode, string>

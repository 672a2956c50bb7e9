import { Refusal, type RefusalBody, refusalCodes } from '../../shared/kernel/refusal.ts'

/** The refusal that a body on the wire stands for. A newer server may know codes that are not known here. */
export const refusalOf = ({ code, retry, details }: RefusalBody): Refusal =>
  refusalCodes.includes(code) ? new Refusal(code, details) : new Refusal(retry ? 'internal' : 'auth.forbidden')

/** Anything that goes wrong on the way, as a refusal: what is not one is a fault of ours or of the network. */
export const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : new Refusal('internal'))

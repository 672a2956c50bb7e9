import { type RefusalBody, type RefusalCode, refusalCodes } from '../../shared/kernel/refusal.ts'
import { moment } from './dates.ts'
import { language } from './language.ts'
import { wait } from './numbers.ts'
import { sayingsIn } from './parts.ts'
import { t } from './t.ts'

const isCode = (said: unknown): said is RefusalCode => refusalCodes.some((code) => code === said)

/** Why not, for a person: the words of the refusal's code, and when to try again where that is known. */
export const why = (refused: unknown): string => {
  const { code, details } = (refused instanceof Object ? refused : {}) as Partial<RefusalBody>
  // a server that cannot be reached is "busy" to the client; whose network is gone wants to know that
  if (!isCode(code) || (code === 'busy' && navigator.onLine === false)) return t('failure.unreachable')
  const seconds = details?.retryAfter
  const again = typeof seconds === 'number' && seconds > 0 ? ` ${t('failure.tryAfter', wait(seconds))}` : ''
  return [
    `${sayingsIn(language())[`refusals.${code}`]}${again}`,
    ...(code === 'auth.suspended' ? lasting(details) : []),
  ].join(' ')
}

/** Of a suspension: until when, and for what reason. */
const lasting = ({ until, reason }: Readonly<Record<string, unknown>> = {}): string[] => [
  ...(typeof until === 'number' ? [t('failure.until', moment(until))] : []),
  ...(typeof reason === 'string' && reason ? [t('failure.reason', reason)] : []),
]

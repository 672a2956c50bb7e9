import type { Letter } from '../../accounts/index.ts'
import { writeLetter } from './letters.ts'
import { type Mailer, MailFailed } from './mail.ts'

/** Mail: a port with two drivers, and the words of what is sent. */
export { type Mail, type Mailer, MailFailed } from './mail.ts'
export { createOutbox, type KeptMail, type Outbox, outboxMail, outboxPage } from './outbox.ts'
export { createSmtp, type SmtpOptions } from './smtp.ts'

/**
 * Writes letters and sends them.
 *
 * @param onRefused  the server will never take this one: it is not tried again
 * @throws MailFailed  for what may go another time
 */
export const createLetterbox =
  (mailer: Mailer, onRefused: (failure: MailFailed) => void) =>
  async (letter: Letter): Promise<void> => {
    try {
      await mailer.send(writeLetter(letter))
    } catch (error) {
      if (!(error instanceof MailFailed) || error.retry) throw error
      onRefused(error)
    }
  }

import { createTransport } from 'nodemailer'
import { SECOND } from '../../../shared/kernel/time.ts'
import { type Mailer, MailFailed } from './mail.ts'

export interface SmtpOptions {
  /** smtp://user:password@host:587, or smtps:// */
  readonly url: string
  readonly from: string
  /** how long the server may keep silent, in ms */
  readonly patience?: number
}

/** 5yz is for ever; so is an envelope that no server would take. All else may be otherwise next time. */
const isFinal = (code: string, answer: number | null): boolean =>
  answer === null ? code === 'EENVELOPE' || code === 'EMESSAGE' : answer >= 500

const failureOf = (error: unknown): MailFailed => {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const named = typeof code === 'string' ? code : 'EUNKNOWN'
  const answer = typeof responseCode === 'number' ? responseCode : null
  // a server that does not let us in refuses us, not the mail: somebody will put the settings right
  return new MailFailed({ retry: named === 'EAUTH' || !isFinal(named, answer), code: named, answer })
}

/** Hands mails to a mail server. Each goes over a connection of its own: there are few, and none can spoil the next. */
export const createSmtp = ({ url, from, patience = 20 * SECOND }: SmtpOptions): Mailer => {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send({ to, subject, text, html }) {
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
      // an address object, so that a comma in it never makes two receivers
      await transport.sendMail({ to: { name: '', address: to }, subject, text, html, headers }).catch((error) => {
        throw failureOf(error)
      })
    },
    close: () => transport.close(),
  }
}

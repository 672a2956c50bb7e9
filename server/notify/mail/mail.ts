/** One mail, ready to go. Who it is from is the driver's to say. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Takes mails away. Every driver keeps to `mail.contract.test.ts`. */
export interface Mailer {
  /** @throws MailFailed  when nobody has taken it over */
  send(mail: Mail): Promise<void>
  close(): void
}

/**
 * A mail that was not taken over. It says why in codes alone: neither the address nor a word of the mail, nor how we
 * sign in at the server, gets into a log by it.
 */
export class MailFailed extends Error {
  override readonly name = 'MailFailed'
  /** could it go another time? No: the server will never take this one */
  readonly retry: boolean

  constructor({ retry, code, answer }: { retry: boolean; code: string; answer: number | null }) {
    super(`The mail server ${retry ? 'did not take' : 'refused'} a mail (${[code, answer].filter(Boolean).join(' ')})`)
    this.retry = retry
  }
}

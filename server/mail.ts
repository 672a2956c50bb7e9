import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { Answer } from './http/answer.ts'
import type { HttpEnv } from './http/visit.ts'
import { createLetterbox, createOutbox, createSmtp, outboxMail, outboxPage } from './notify/mail/index.ts'

const html = (page: string) =>
  new Answer(page, {
    fields: [
      ['content-type', 'text/html; charset=utf-8'],
      ['cache-control', 'no-store'],
    ],
  })

/**
 * How this node sends mail: by SMTP where `SMTP_URL` says how; else it is kept in memory, and in development shown at
 * `/dev/mail`. In production that page does not exist.
 */
export const openMail = ({ SMTP_URL, MAIL_FROM, NODE_ENV }: Config, log: Logger) => {
  const outbox = createOutbox({ now: Date.now })
  const mailer = SMTP_URL ? createSmtp({ url: SMTP_URL, from: MAIL_FROM }) : outbox
  if (!SMTP_URL && NODE_ENV === 'production') log.warn('SMTP_URL is not set: no mail leaves this server')
  return {
    send: createLetterbox(mailer, (failure) => log.warn({ why: failure.message }, 'A mail was refused')),
    close: mailer.close,
    pages(app: Hono<HttpEnv>) {
      if (NODE_ENV === 'production') return
      app.get('/dev/mail', () => html(outboxPage(outbox)))
      app.get('/dev/mail/:id', (c) => {
        const mail = outboxMail(outbox, Number(c.req.param('id')))
        return mail === null ? c.notFound() : html(mail)
      })
    },
  }
}

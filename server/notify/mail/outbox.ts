import { escapeHtml } from './escape.ts'
import type { Mail, Mailer } from './mail.ts'

export interface KeptMail extends Mail {
  readonly id: number
  /** in ms since 1970 */
  readonly at: number
}

export interface Outbox extends Mailer {
  /** newest first */
  kept(): readonly KeptMail[]
}

const MOST = 200

/** Keeps mails instead of sending them, for development: `/dev/mail` shows them. */
export const createOutbox = ({ now }: { readonly now: () => number }): Outbox => {
  let kept: readonly KeptMail[] = []
  let count = 0
  return {
    async send({ to, subject, text, html }) {
      count += 1
      kept = [{ id: count, at: now(), to, subject, text, html }, ...kept].slice(0, MOST)
    },
    kept: () => kept,
    close: () => undefined,
  }
}

const linked = (text: string): string =>
  escapeHtml(text).replace(/https?:\/\/[^\s<>]+/g, (address) => `<a href="${address}">${address}</a>`)

const entry = ({ id, at, to, subject, text }: KeptMail): string => `
<article id="mail-${id}">
  <h2>${escapeHtml(subject)}</h2>
  <p>To <b>${escapeHtml(to)}</b>, <time>${new Date(at).toISOString()}</time> · <a href="/dev/mail/${id}">as HTML</a></p>
  <pre>${linked(text)}</pre>
</article>`

/** The page at `/dev/mail`. It needs no script. */
export const outboxPage = (outbox: Pick<Outbox, 'kept'>): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title></head>
<body>
<h1>Outbox</h1>
<p>Mails that would have been sent, newest first. They are gone after a restart.</p>
${outbox.kept().map(entry).join('\n') || '<p>There are none yet.</p>'}
</body>
</html>
`

/** The HTML of one mail, as `/dev/mail/<id>` shows it; null where there is none. */
export const outboxMail = (outbox: Pick<Outbox, 'kept'>, id: number): string | null =>
  outbox.kept().find((mail) => mail.id === id)?.html ?? null

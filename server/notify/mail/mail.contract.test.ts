import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { type Mail, type Mailer, MailFailed } from './mail.ts'
import { createOutbox } from './outbox.ts'
import { createSmtp } from './smtp.ts'

interface Taken {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
}
interface Driver {
  readonly mailer: Mailer
  taken(): Promise<readonly Taken[]>
}

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

const FROM = 'Helloworld-Chat <no-reply@chat.example.org>'
const mail: Mail = {
  to: 'asha@example.org',
  subject: 'ঠিকানা নিশ্চিত করুন – confirm',
  text: 'হ্যালো,\n\nhttps://chat.example.org/verify#token=abc\n',
  html: '<p>হ্যালো <b>Asha</b></p>',
}

/** A mail server that takes everything, unless it is told otherwise. */
const smtpServer = async (options: SMTPServerOptions = {}) => {
  const parsed: { mail: ParsedMail; to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        parsed.push({ mail: await simpleParser(raw), to, raw: raw.toString('latin1') })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  endings.push(() => new Promise((ended) => server.close(ended)))
  const { port } = server.server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, parsed }
}

/** Something that accepts connections, and behaves. */
const rawServer = async (behave: Parameters<typeof createServer>[1]): Promise<string> => {
  const sockets = new Set<{ destroy(): void }>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    behave!(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  endings.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((ended) => server.close(ended))
  })
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`
}

const smtp = (url: string, patience = 2_000): Mailer => {
  const mailer = createSmtp({ url, from: FROM, patience })
  endings.push(async () => mailer.close())
  return mailer
}

const drivers: Record<string, () => Promise<Driver>> = {
  outbox: async () => {
    const mailer = createOutbox({ now: () => 0 })
    return {
      mailer,
      taken: async () =>
        mailer
          .kept()
          .toReversed()
          .map(({ to, subject, text, html }) => ({ to: [to], subject, text, html })),
    }
  },
  smtp: async () => {
    const { url, parsed } = await smtpServer()
    return {
      mailer: smtp(url),
      taken: async () =>
        parsed.map(({ mail, to }) => ({
          to,
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
        })),
    }
  },
}

describe.each(Object.entries(drivers))('mail by %s', (_, open) => {
  const plain = ({ text, html, ...rest }: Taken) => ({ ...rest, text: text.trim(), html: html.trim() })

  test('arrives once, as it was written, in any script', async () => {
    const { mailer, taken } = await open()
    await mailer.send(mail)
    expect((await taken()).map(plain)).toEqual([plain({ ...mail, to: [mail.to] })])
  })

  test('goes to one receiver, whatever the address looks like', async () => {
    const { mailer, taken } = await open()
    await mailer.send({ ...mail, to: 'a.b+c@example.org' })
    expect((await taken()).map(({ to }) => to)).toEqual([['a.b+c@example.org']])
  })

  test('takes no header from what is written in it', async () => {
    const { mailer, taken } = await open()
    await mailer.send({ ...mail, subject: 'One line\r\nBcc: other@example.org' })
    const [one] = await taken()
    expect(one!.to).toEqual([mail.to])
  })

  test('of many at the same moment, all arrive', async () => {
    const { mailer, taken } = await open()
    await Promise.all(Array.from({ length: 10 }, (_, at) => mailer.send({ ...mail, to: `reader${at}@example.org` })))
    const receivers = (await taken()).flatMap(({ to }) => to)
    expect(receivers.sort()).toEqual(Array.from({ length: 10 }, (_, at) => `reader${at}@example.org`))
  })
})

describe('SMTP', () => {
  const failing = async (mailer: Mailer, sent = mail): Promise<MailFailed> => {
    const error = await mailer.send(sent).then(
      () => new Error('it was taken'),
      (thrown) => thrown,
    )
    expect(error).toBeInstanceOf(MailFailed)
    return error
  }
  const answering = (code: number, at: 'onRcptTo' | 'onMailFrom'): SMTPServerOptions => ({
    [at]: (_address: unknown, _session: unknown, done: (error: Error) => void) =>
      done(Object.assign(new Error('Not now'), { responseCode: code })),
  })

  test('says who it is from, that a machine wrote it, and both text and HTML', async () => {
    const { url, parsed } = await smtpServer()
    await smtp(url).send(mail)
    expect(parsed[0]!.mail.from?.value).toEqual([{ name: 'Helloworld-Chat', address: 'no-reply@chat.example.org' }])
    expect(parsed[0]!.mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(parsed[0]!.raw).toMatch(/multipart\/alternative/)
    expect(parsed[0]!.raw).not.toMatch(/^Bcc:/im)
  })

  test('a server that asks to wait is asked again later', async () => {
    let asked = 0
    const { url, parsed } = await smtpServer({
      onRcptTo: (_address, _session, done) => {
        asked += 1
        done(asked === 1 ? Object.assign(new Error('Greylisted'), { responseCode: 451 }) : null)
      },
    })
    const mailer = smtp(url)
    expect(await failing(mailer)).toMatchObject({ retry: true })
    await mailer.send(mail)
    expect(parsed).toHaveLength(1)
  })

  test.each([550, 553, 521])('a server that refuses for ever (%i) is not asked again', async (code) => {
    const { url } = await smtpServer(answering(code, 'onRcptTo'))
    expect(await failing(smtp(url))).toMatchObject({ retry: false })
  })

  test('a server that does not let us in says nothing of the mail: it is tried again, and no password is told', async () => {
    const { url } = await smtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('Invalid')),
    })
    const failure = await failing(smtp(url.replace('//', '//mailuser:hunter2-secret@')))
    expect(failure).toMatchObject({ retry: true })
    const told = `${failure.message} ${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`
    for (const secret of ['hunter2-secret', 'mailuser', mail.to, 'token=abc', 'confirm'])
      expect(told).not.toContain(secret)
  })

  test('a server that says nothing is left after a while', async () => {
    const url = await rawServer(() => undefined)
    expect(await failing(smtp(url, 150))).toMatchObject({ retry: true })
  })

  test('a server that falls silent in the middle is left after a while', async () => {
    const url = await rawServer((socket) => socket.write('220 ready\r\n'))
    expect(await failing(smtp(url, 150))).toMatchObject({ retry: true })
  })

  test('a server that hangs up is tried again', async () => {
    const url = await rawServer((socket) => {
      socket.write('220 ready\r\n')
      socket.once('data', () => socket.destroy())
    })
    expect(await failing(smtp(url))).toMatchObject({ retry: true })
  })

  test('a server that talks nonsense is tried again', async () => {
    const url = await rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await failing(smtp(url))).toMatchObject({ retry: true })
  })

  test('a server that is not there is tried again', async () => {
    expect(await failing(smtp('smtp://127.0.0.1:1'))).toMatchObject({ retry: true })
  })
})

import { describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../../shared/kernel/describe.ts'
import type { Letter } from '../../accounts/index.ts'
import { createLetterbox, createOutbox, MailFailed, outboxMail, outboxPage } from './index.ts'
import { writeLetter } from './letters.ts'

const scene = {
  at: Date.UTC(2026, 10, 21, 9, 5),
  agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0 <script>alert(1)</script>',
  address: '203.0.113.7',
}
const link = 'https://chat.example.org/reset#token=abc-DEF_123'
const reader = { to: 'asha@example.org', name: 'Asha <b>&"Rahman"', link }

const lettersIn = (language: Letter['language']): Letter[] => [
  { letter: 'verify', hours: 48, ...reader, language },
  { letter: 'reset', minutes: 30, ...reader, language },
  { letter: 'addressInUse', username: 'asha', ...reader, language },
  { letter: 'passwordChanged', scene, ...reader, language },
  { letter: 'newDevice', scene, ...reader, language },
  { letter: 'emailChanged', ...reader, language },
  ...(['ticketOpened', 'ticketNews', 'ticketLink'] as const).map(
    (letter): Letter => ({ letter, number: 'CMP-26-7K2QX4M-8', days: 180, ...reader, language }),
  ),
]
const all = LANGUAGES.flatMap(lettersIn).map((letter) => [letter.language, letter.letter, letter] as const)

const textOf = (html: string) =>
  html
    .replace(/<title>.*?<\/title>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

describe.each(all)('in %s, the letter %s', (language, _, letter) => {
  const mail = writeLetter(letter)

  test('is in the language of its reader', () => {
    expect(/\p{Script=Bengali}/u.test(mail.subject)).toBe(language === 'bn')
    expect(/\p{Script=Bengali}/u.test(mail.text)).toBe(language === 'bn')
    expect(mail.html).toContain(`<html lang="${language}">`)
  })

  test('has its link in text and HTML, whole', () => {
    expect(mail.text).toContain(link)
    expect(mail.html).toContain(`href="${link}"`)
  })

  test('says the same in text and in HTML', () => {
    const said = textOf(mail.html)
    for (const part of mail.text.split('\n\n').flatMap((paragraph) => paragraph.split(':\n')))
      expect(said).toContain(part.trim().replace(/\s+/g, ' '))
  })

  test('lets no markup in, neither from names nor from browsers', () => {
    expect(mail.html).not.toContain('<b>')
    expect(mail.html).not.toContain('<script')
    expect(mail.text).not.toContain('script')
  })
})

describe('letters', () => {
  test('to an address that is not proved name nobody', () => {
    for (const language of LANGUAGES) {
      const [verify] = lettersIn(language)
      const { subject, text, html } = writeLetter({ ...verify!, name: 'Win money at evil.example' })
      expect(`${subject}${text}${html}`).not.toContain('evil')
    }
  })

  test('say when, with what and from where', () => {
    const { text } = writeLetter({ letter: 'newDevice', scene, ...reader, language: 'en' })
    expect(text).toContain('21 November 2026 at 09:05 (UTC), Firefox · Linux, 203.0.113.7')
    const bangla = writeLetter({ letter: 'newDevice', scene, ...reader, language: 'bn' }).text
    expect(bangla).toContain('২১ নভেম্বর')
  })

  test('say that a device is unknown rather than what it calls itself', () => {
    const odd = { ...scene, agent: 'You won! http://evil.example' }
    const { text } = writeLetter({ letter: 'passwordChanged', scene: odd, ...reader, language: 'en' })
    expect(text).toContain('an unknown device')
    expect(text).not.toContain('evil')
  })
})

describe('the letterbox', () => {
  const letter = lettersIn('en')[0]!
  const failing = (failure: Error) => ({ send: async () => Promise.reject(failure), close: () => undefined })

  test('has a letter that will never be taken told, and not tried again', async () => {
    const onRefused = vi.fn()
    await createLetterbox(failing(new MailFailed({ retry: false, code: 'EENVELOPE', answer: 550 })), onRefused)(letter)
    expect(onRefused).toHaveBeenCalledOnce()
  })

  test('lets whoever sends it try again otherwise', async () => {
    const later = new MailFailed({ retry: true, code: 'ETIMEDOUT', answer: null })
    await expect(createLetterbox(failing(later), () => undefined)(letter)).rejects.toBe(later)
  })
})

describe('the outbox', () => {
  const outbox = createOutbox({ now: () => scene.at })

  test('says so while it is empty', () => {
    expect(outboxPage(outbox)).toContain('none yet')
  })

  test('shows mails newest first, escaped, with links to follow', async () => {
    await outbox.send({ to: '<i>a@b.org', subject: '<script>1</script>', text: `See ${link} & <b>`, html: '<p>1</p>' })
    await outbox.send({ to: 'c@d.org', subject: 'Second', text: 'x', html: '<p>2</p>' })
    const page = outboxPage(outbox)
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('&lt;script&gt;'))
    expect(page).toContain(`<a href="${link}">${link}</a> &amp; &lt;b&gt;`)
    expect(page).not.toMatch(/<script|<i>/)
    expect(outboxMail(outbox, 1)).toBe('<p>1</p>')
    expect(outboxMail(outbox, 99)).toBeNull()
  })

  test('keeps the last 200', async () => {
    for (let count = 0; count < 250; count++)
      await outbox.send({ to: 'a@b.org', subject: `${count}`, text: '', html: '' })
    expect(outbox.kept()).toHaveLength(200)
    expect(outbox.kept()[0]!.subject).toBe('249')
  })
})

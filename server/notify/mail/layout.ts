import type { Language } from '../../../shared/kernel/describe.ts'
import { escapeHtml } from './escape.ts'
import type { Mail } from './mail.ts'

/** What a mail says, part by part, before it becomes text and HTML. Plain text: the layout escapes it. */
export interface Written {
  readonly language: Language
  readonly subject: string
  readonly greeting: string
  readonly before: readonly string[]
  readonly action?: { readonly label: string; readonly link: string }
  readonly after: readonly string[]
  readonly closing: string
}

const FONT = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans Bengali',sans-serif`
const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`

/** The address stands below the button, too: some readers show no buttons, some people trust none. */
const button = ({ label, link }: NonNullable<Written['action']>): string =>
  `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#b8255f;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#5c5560;word-break:break-all">${escapeHtml(link)}</p>`

const htmlOf = ({ language, subject, greeting, before, action, after, closing }: Written): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f7f3f5">
<table role="presentation" cellpadding="0" cellspacing="0" width="100%"><tr><td align="center">
<table role="presentation" cellpadding="0" cellspacing="0" width="100%" style="max-width:560px;background:#ffffff;border-radius:12px"><tr>
<td style="padding:32px;${FONT};font-size:16px;line-height:1.5;color:#221c24">
<p style="margin:0 0 24px;font-weight:700;color:#b8255f">Helloworld-Chat</p>
${[greeting, ...before].map(paragraph).join('\n')}
${action ? button(action) : ''}
${after.map(paragraph).join('\n')}
<p style="margin:24px 0 0;color:#5c5560">${escapeHtml(closing)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`

const textOf = ({ greeting, before, action, after, closing }: Written): string =>
  [greeting, ...before, ...(action ? [`${action.label}:\n${action.link}`] : []), ...after, closing].join('\n\n')

/** A mail with its text and its HTML, which say the same. */
export const layOut = (to: string, written: Written): Mail => ({
  to,
  subject: written.subject,
  text: `${textOf(written)}\n`,
  html: htmlOf(written),
})

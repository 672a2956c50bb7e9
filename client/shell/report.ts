/** A number that somebody can say to whoever helps them, and what stands behind it. */
export interface Report {
  readonly id: string
  readonly text: string
}

/** What happened, where and when. Nothing that was typed or read goes into it. */
export const reportOf = (error: unknown, { id, at, path }: { id: string; at: number; path: string }): Report => {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
  return { id, text: [id, new Date(at).toISOString(), path, what].join('\n') }
}

/** Short enough to be said over a telephone, without letters and figures that look alike. */
export const newReportId = (random: Uint8Array = crypto.getRandomValues(new Uint8Array(8))): string =>
  [...random].map((byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[byte % 32]).join('')

/** A part of the page that could not be had: it was built anew since, or there is no network. */
export const isMissing = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)

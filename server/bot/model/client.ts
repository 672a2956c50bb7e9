import type { OpenAI } from 'openai'
import { MINUTE } from '../../../shared/kernel/time.ts'
import { Broken } from './failure.ts'

/** Bytes of one answer: far more than any that makes sense, far less than would hurt. */
const MOST_BYTES = 16_000_000
/** A stream is taken apart by its lines: one without an end would be put together anew with every piece. */
const LONGEST_LINE = 500_000
const LINE_END = 10

/** Goes where the operator says and nowhere else, and takes no more than a house can hold. */
const carefully: typeof fetch = async (url, init) => {
  const answer = await fetch(url, { ...init, redirect: 'error' })
  if (!answer.body) return answer
  const isStream = answer.headers.get('content-type')?.includes('event-stream')
  let size = 0
  let line = 0
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, out) {
      size += piece.byteLength
      const end = piece.lastIndexOf(LINE_END)
      line = end < 0 ? line + piece.byteLength : piece.byteLength - end - 1
      if (size > MOST_BYTES || (isStream && line > LONGEST_LINE)) out.error(new Broken('has no end'))
      else out.enqueue(piece)
    },
  })
  return new Response(answer.body.pipeThrough(counted), answer)
}

/**
 * Loaded with the first question: a house without an endpoint does without. Nothing is taken from the environment behind our
 * back, nothing is logged (it would be what people wrote), and how often is tried and for how long is decided by us.
 */
export const createClient = (base: string, key: string | null) => {
  let client: Promise<OpenAI> | undefined
  const load = async () => {
    const { OpenAI } = await import('openai')
    const apart = { organization: null, project: null, adminAPIKey: null, webhookSecret: null }
    const quiet = { logLevel: 'off', maxRetries: 0, timeout: 60 * MINUTE } as const
    return new OpenAI({ baseURL: base, apiKey: key ?? 'none', fetch: carefully, ...apart, ...quiet })
  }
  return () => {
    client ??= load()
    return client
  }
}

import * as v from 'valibot'

const whole = v.pipe(v.string(), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number))
const price = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, 'must be a number like 0.15'), v.transform(Number))
const yes = v.pipe(
  v.picklist(['true', 'false'], 'must be true or false'),
  v.transform((said) => said === 'true'),
)
const list = v.pipe(
  v.string(),
  v.transform((said) =>
    said
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
)

const megabytes = (usual: string) => v.optional(v.pipe(whole, v.minValue(1)), usual)

/** Every variable is explained in `.env.example`; a test compares the two. */
const Env = v.object({
  NODE_ENV: v.optional(v.picklist(['development', 'production', 'test']), 'production'),
  HOST: v.optional(v.string(), '0.0.0.0'),
  PORT: v.optional(v.pipe(whole, v.maxValue(65_535)), '3000'),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url('must be an address like https://chat.example.org'))),
  ALLOWED_ORIGINS: v.optional(list, ''),
  TRUSTED_PROXIES: v.optional(list, ''),
  SUPERADMINS: v.optional(list, ''),
  DATA_DIR: v.optional(v.string(), '.data'),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.url('must be a postgres:// address'))),
  DATABASE_POOL: v.optional(v.pipe(whole, v.minValue(2), v.maxValue(100)), '10'),
  REDIS_URL: v.optional(
    v.pipe(v.string(), v.regex(/^(rediss?|unix):\/\//, 'must start with redis://, rediss:// or unix://')),
  ),
  SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://'))),
  MAIL_FROM: v.optional(v.string(), 'Helloworld-Chat <no-reply@localhost>'),
  FILES_IMAGE_MB: megabytes('5'),
  FILES_VIDEO_MB: megabytes('100'),
  FILES_AUDIO_MB: megabytes('25'),
  FILES_DOCUMENT_MB: megabytes('25'),
  FILES_QUOTA_MB: megabytes('2000'),
  FILES_MEGAPIXELS: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(500)), '50'),
  FILES_DISK_FREE_MB: v.optional(whole, '500'),
  S3_ENDPOINT: v.optional(v.pipe(v.string(), v.url('must be an address like https://s3.example.org'))),
  S3_BUCKET: v.optional(v.string(), 'helloworld-chat'),
  S3_REGION: v.optional(v.string(), 'us-east-1'),
  S3_ACCESS_KEY: v.optional(v.string(), ''),
  S3_SECRET_KEY: v.optional(v.string(), ''),
  LINK_PREVIEWS: v.optional(yes, 'true'),
  TELL_REPORTED: v.optional(yes, 'true'),
  GIFS_KEY: v.optional(v.string()),
  GIFS_URL: v.optional(v.pipe(v.string(), v.url('must be an address')), 'https://tenor.googleapis.com/v2'),
  MAP_TILES: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\//, 'must be an address'),
      v.check((said) => ['{z}', '{x}', '{y}'].every((part) => said.includes(part)), 'must name {z}, {x} and {y}'),
    ),
  ),
  OPENAI_BASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^\s?#]+$/, 'must be an address like https://api.example.org/v1')),
  ),
  OPENAI_API_KEY: v.optional(v.string()),
  BOT_MODEL: v.optional(v.string()),
  BOT_EMBEDDING_MODEL: v.optional(v.string()),
  BOT_TIMEOUT_S: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(600)), '60'),
  BOT_REPLIES_PER_ACCOUNT: v.optional(whole, '100'),
  BOT_REPLIES_PER_DESK: v.optional(whole, '2000'),
  BOT_TOKENS_PER_DAY: v.optional(whole, '5000000'),
  BOT_JUDGED_PER_DAY: v.optional(whole, '5000'),
  BOT_PRICE_ASKED: v.optional(price),
  BOT_PRICE_ANSWERED: v.optional(price),
  BOT_SILENCE_S: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(600)), '20'),
  CLAMAV_ADDRESS: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]+:\d{1,5}$/, 'must be a host and a port'))),
  PRESENCE_TTL_S: v.optional(v.pipe(whole, v.minValue(5)), '60'),
  RIGHTS_TTL_S: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(30)), '15'),
  IDLE_MINUTES: v.optional(v.pipe(whole, v.minValue(1)), '30'),
  RATE_ANONYMOUS_PER_HOUR: v.optional(v.pipe(whole, v.minValue(1)), '100'),
  RATE_ACCOUNT_PER_HOUR: v.optional(v.pipe(whole, v.minValue(1)), '1000'),
  RATE_SIGN_IN_PER_HOUR: v.optional(v.pipe(whole, v.minValue(1)), '60'),
  RATE_MAIL_PER_HOUR: v.optional(v.pipe(whole, v.minValue(1)), '20'),
  RATE_UPLOADS_PER_HOUR: v.optional(v.pipe(whole, v.minValue(1)), '200'),
  RATE_FILES_PER_HOUR: v.optional(v.pipe(whole, v.minValue(1)), '20000'),
  RATE_COMMANDS_PER_MINUTE: v.optional(v.pipe(whole, v.minValue(1)), '600'),
  LOG_LEVEL: v.optional(v.picklist(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']), 'info'),
  METRICS: v.optional(yes, 'true'),
})
export type Config = Readonly<v.InferOutput<typeof Env>>
export const configKeys = Object.keys(Env.entries)

/**
 * Reads the environment once, at start. No other file may touch `process.env`.
 *
 * @throws Error  with one line per bad variable, naming it
 */
export const loadConfig = (env: Record<string, string | undefined> = process.env): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = v.safeParse(Env, given)
  if (parsed.success) return Object.freeze(parsed.output)
  const lines = parsed.issues.map((issue) => `  ${v.getDotPath(issue)}: ${issue.message}`)
  throw new Error(`The configuration is not right:\n${lines.join('\n')}`)
}

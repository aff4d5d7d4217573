import proxyAddr from 'proxy-addr'
import { z } from 'zod'

const url = (schemes: string[]) =>
  z.string('is needed').refine(
    (value) => {
      try {
        return schemes.includes(new URL(value).protocol.replace(':', ''))
      } catch {
        return false
      }
    },
    `should be an address that begins with ${schemes.map((s) => `${s}://`).join(' or ')}`,
  )

const flag = z
  .enum(['0', '1'], 'should be 0 or 1')
  .default('0')
  .transform((value) => value === '1')
const empty = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(type: T) => z.preprocess(empty, type.optional())

const canCompile = (list: string[]) => {
  try {
    proxyAddr.compile(list)
    return true
  } catch {
    return false
  }
}

const howMany = (least: number, most: number, unset: number) =>
  z.preprocess(empty, z.coerce.number('should be a number').int().min(least).max(most).default(unset))

/** Whom we believe when they say for whom they ask: addresses, ranges, or the names of such ranges. */
const proxies = z.preprocess(
  empty,
  z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(/[\s,]+/)
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine(canCompile, 'should be addresses or ranges like 10.0.0.0/8, or loopback, linklocal, uniquelocal'),
)

const schema = z.object({
  NODE_ENV: z.preprocess(empty, z.enum(['development', 'test', 'production']).default('development')),
  PORT: z.preprocess(empty, z.coerce.number('should be a port number').int().min(0).max(65535).default(3000)),
  DATABASE_URL: url(['postgres', 'postgresql']),
  DATABASE_DIRECT_URL: optional(url(['postgres', 'postgresql'])),
  DATABASE_READ_URL: optional(url(['postgres', 'postgresql'])),
  REDIS_URL: optional(url(['redis', 'rediss'])),
  LIVE_TRANSPORTS: z.preprocess(
    empty,
    z.enum(['both', 'websocket'], 'should be both or websocket').default('both'),
  ),
  TRUST_PROXY: proxies,
  METRICS_TOKEN: optional(z.string().min(16, 'should have at least 16 characters')),
  PUBLIC_URL: optional(url(['http', 'https'])),
  NEXTAUTH_SECRET: z.string('is needed to sign cookies').min(16, 'should have at least 16 characters'),
  CARE_KEY: optional(
    z
      .string()
      .refine(
        (keys) => keys.split(',').every((key) => key.trim().length >= 32),
        'should have at least 32 characters for each key',
      ),
  ),
  SMTP_URL: optional(url(['smtp', 'smtps'])),
  SMTP_TIMEOUT_MS: howMany(100, 120_000, 10_000),
  MAIL_FROM: z.preprocess(empty, z.string().default('Enough <hello@localhost>')),
  GOOGLE_CLIENT_ID: optional(z.string()),
  GOOGLE_CLIENT_SECRET: optional(z.string()),
  ADMIN_EMAIL: optional(z.email('should be one e-mail address')),
  SCREENING_STAGES: z.preprocess(empty, z.enum(['first', 'both'], 'should be first or both').default('both')),
  DEMO_MAILBOX: z.preprocess(empty, flag),
  EXIT_URL: z.preprocess(empty, url(['http', 'https']).default('https://www.bbc.com/weather')),
  LOG_LEVEL: z.preprocess(empty, z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info')),
  ENOUGH_DATA: optional(z.string()),
  DATABASE_POOL: howMany(1, 200, 10),
  GREET_AFTER_MINUTES: howMany(1, 1_440, 20),
  PUSH_HOSTS: z.preprocess(empty, z.string().default('')),
  CARE_FALLBACK_MINUTES: howMany(1, 240, 10),
  SECOND_OPINION_URL: optional(url(['http', 'https'])),
  SECOND_OPINION_MODEL: optional(z.string()),
  SECOND_OPINION_KEY: optional(z.string()),
  SECOND_OPINION_TIMEOUT_MS: howMany(100, 60_000, 4_000),
  SECOND_OPINION_DAILY_CALLS: howMany(0, 1_000_000, 500),
})

const whole = schema.refine((env) => !env.SECOND_OPINION_URL || env.SECOND_OPINION_MODEL, {
  path: ['SECOND_OPINION_MODEL'],
  message: 'is needed beside SECOND_OPINION_URL',
})

export type Env = z.output<typeof schema> & { publicUrl: string; demoMailbox: boolean }

/** Reads the environment. Throws one Error that names every variable that is wrong, and how. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const parsed = whole.safeParse(source)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The configuration needs a look:\n  ${lines.join('\n  ')}`)
  }
  const env = parsed.data
  return {
    ...env,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    // A mailbox that anyone can open must never stand beside real mail.
    demoMailbox: !env.SMTP_URL && (env.DEMO_MAILBOX || env.NODE_ENV !== 'production'),
  }
}

let cached: Env | undefined
export const env = (): Env => {
  cached ??= readEnv(process.env)
  return cached
}

/** Known before the rest is checked, so that what is wrong with the rest can be logged. */
export const logLevel = () => schema.shape.LOG_LEVEL.catch('info').parse(process.env.LOG_LEVEL)

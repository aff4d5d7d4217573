import { statSync } from 'node:fs'
import proxyAddr from 'proxy-addr'
import { z } from 'zod'

/** Where an address of this kind belongs, for somebody who mixed two up. */
const homes: Record<string, string> = {
  postgres: 'DATABASE_URL',
  postgresql: 'DATABASE_URL',
  redis: 'REDIS_URL',
  rediss: 'REDIS_URL',
  smtp: 'SMTP_URL',
  smtps: 'SMTP_URL',
}

const schemeOf = (value: string) => (URL.canParse(value) ? new URL(value).protocol.replace(':', '') : '')

const url = (schemes: string[]) =>
  z.string('is needed').superRefine((value, ctx) => {
    const scheme = schemeOf(value)
    if (schemes.includes(scheme)) return
    const wanted = `should be an address that begins with ${schemes.map((s) => `${s}://`).join(' or ')}`
    const home = homes[scheme] ? `; one like this belongs into ${homes[scheme]}` : ''
    ctx.addIssue({ code: 'custom', message: `${wanted}${home}` })
  })

const flag = z
  .enum(['0', '1'], 'should be 0 or 1')
  .default('0')
  .transform((value) => value === '1')
const yesOrNo = z
  .enum(['0', '1', 'true', 'false'], 'should be true or false')
  .default('false')
  .transform((value) => value === '1' || value === 'true')
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

const howMany = (least: number, most: number, unset: number) => {
  const words = `should be a whole number from ${least} to ${most.toLocaleString('en')}`
  return z.preprocess(
    empty,
    z.coerce.number(words).int(words).min(least, words).max(most, words).default(unset),
  )
}

const readable = (path: string) => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

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
  NODE_ENV: z.preprocess(
    empty,
    z
      .enum(['development', 'test', 'production'], 'should be development, test or production')
      .default('development'),
  ),
  PORT: howMany(0, 65_535, 3000),
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
  MAIL_FROM: z.preprocess(
    empty,
    z
      .string()
      .regex(
        /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@,]+@[^\s<>@,]+)$/,
        'should be an address, or a name and one: Enough <hello@example.org>',
      )
      .default('Enough <hello@localhost>'),
  ),
  GOOGLE_CLIENT_ID: optional(z.string()),
  GOOGLE_CLIENT_SECRET: optional(z.string()),
  ADMIN_EMAIL: optional(z.email('should be one e-mail address')),
  SCREENING_STAGES: z.preprocess(empty, z.enum(['first', 'both'], 'should be first or both').default('both')),
  ENGINE_WEIGHTS: optional(z.string().refine(readable, 'should be the path of a file that is there')),
  DEMO: z.preprocess(empty, flag),
  DEMO_MAILBOX: z.preprocess(empty, flag),
  REFUSE_DISPOSABLE_MAIL: z.preprocess(empty, yesOrNo),
  EXIT_URL: z.preprocess(empty, url(['http', 'https']).default('https://www.bbc.com/weather')),
  LOG_LEVEL: z.preprocess(
    empty,
    z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], 'should be silent, error, warn, info or debug')
      .default('info'),
  ),
  ENOUGH_DATA: optional(z.string()),
  DATABASE_POOL: howMany(1, 200, 10),
  HEAP_MIB: howMany(256, 65_536, 384),
  GREET_AFTER_MINUTES: howMany(1, 1_440, 20),
  PUSH_HOSTS: z.preprocess(
    empty,
    z
      .string()
      .regex(
        /^[\w.-]+(:\d{1,5})?(\s*,\s*[\w.-]+(:\d{1,5})?)*$/,
        'should be hosts like push.example:443, with commas',
      )
      .default(''),
  ),
  CARE_FALLBACK_MINUTES: howMany(1, 240, 10),
  SECOND_OPINION_URL: optional(url(['http', 'https'])),
  SECOND_OPINION_MODEL: optional(z.string()),
  SECOND_OPINION_KEY: optional(z.string()),
  SECOND_OPINION_TIMEOUT_MS: howMany(100, 60_000, 4_000),
  SECOND_OPINION_DAILY_CALLS: howMany(0, 1_000_000, 500),
})

/** One is of no use without the other. */
const pairs = [
  ['SECOND_OPINION_MODEL', 'SECOND_OPINION_URL'],
  ['GOOGLE_CLIENT_SECRET', 'GOOGLE_CLIENT_ID'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
] as const

const halves = (env: z.output<typeof schema>) =>
  pairs.flatMap(([name, other]) => (env[other] && !env[name] ? [`${name} is needed beside ${other}`] : []))

/** Every variable that is read here. */
export const variables = Object.keys(schema.shape) as (keyof typeof schema.shape)[]

const kept = ['NEXTAUTH_SECRET', 'CARE_KEY']

/** Files of variables and panels leave spaces at the ends. A key is taken to the letter: another one opens nothing. */
export const tidy = (source: Record<string, string | undefined>) =>
  Object.fromEntries(
    variables.map((name) => [name, kept.includes(name) ? source[name] : source[name]?.trim()]),
  )

export type Env = z.output<typeof schema> & { publicUrl: string; demoMailbox: boolean }

const remedy =
  'Set it anew, or leave it out where it is not needed: the table in README.md tells what each takes.'

/** Reads the environment. Throws one Error that names every variable that is wrong, and how. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const parsed = schema.safeParse(tidy(source))
  const lines = parsed.success
    ? halves(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  if (!parsed.success || lines.length > 0)
    throw new Error(`The configuration needs a look:\n  ${[...new Set(lines)].join('\n  ')}\n${remedy}`)
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

import type { variables } from '#server/env.ts'

const notAnAddress = ['nonsense', 'mail.example', 'ftp://a', 'http:/', '"postgres://a@b/c"']
const notANumber = ['abc', '-1', '1.5', '1e9', 'NaN', '10s', '0x']
const notADatabase = [...notAnAddress, 'mysql://a@b/c', 'redis://localhost']

/** For each variable what it must not be; none where any words will do. A new variable without a row fails. */
export const wrongValues: Record<(typeof variables)[number], string[]> = {
  NODE_ENV: ['prod', 'PRODUCTION'],
  PORT: [...notANumber, '65536'],
  DATABASE_URL: notADatabase,
  DATABASE_DIRECT_URL: notADatabase,
  DATABASE_READ_URL: notADatabase,
  REDIS_URL: [...notAnAddress, 'postgres://a@b/c'],
  LIVE_TRANSPORTS: ['polling', 'websockets', 'both,'],
  TRUST_PROXY: ['everybody', '10.0.0.0/64', '300.1.1.1', 'loopback;uniquelocal'],
  METRICS_TOKEN: ['short'],
  PUBLIC_URL: ['example.org', 'ws://example.org', 'postgres://a@b/c'],
  NEXTAUTH_SECRET: ['short', ''],
  CARE_KEY: ['short', `${'k'.repeat(32)},short`, `${'k'.repeat(32)},`],
  SMTP_URL: [...notAnAddress, 'https://mail.example'],
  SMTP_TIMEOUT_MS: [...notANumber, '99'],
  MAIL_FROM: ['Enough', 'Enough <hello>', 'a@b, c@d', '<a@b> <c@d>'],
  GOOGLE_CLIENT_ID: [],
  GOOGLE_CLIENT_SECRET: [],
  ADMIN_EMAIL: ['admin', 'a@b', 'a@b.example, c@d.example', 'https://a.example'],
  SCREENING_STAGES: ['second', 'none'],
  ENGINE_WEIGHTS: ['/no/such/file', '.', 'https://weights.example'],
  DEMO: ['yes', 'true', '2'],
  DEMO_MAILBOX: ['on', '-1'],
  REFUSE_DISPOSABLE_MAIL: ['yes', 'on', '2'],
  EXIT_URL: ['weather', 'javascript:alert(1)', 'file:///etc/passwd'],
  LOG_LEVEL: ['verbose', 'WARN', '3'],
  // whether it can be is asked by the start: bin/start.test.ts
  ENOUGH_DATA: [],
  DATABASE_POOL: [...notANumber, '0', '201'],
  HEAP_MIB: ['64', '384 MB', '1e9'],
  GREET_AFTER_MINUTES: [...notANumber, '0'],
  PUSH_HOSTS: ['https://push.example', 'push.example;other', 'a b'],
  CARE_FALLBACK_MINUTES: [...notANumber, '0', '241'],
  SECOND_OPINION_URL: ['localhost:11434', 'file:///etc/passwd'],
  SECOND_OPINION_MODEL: [],
  SECOND_OPINION_KEY: [],
  SECOND_OPINION_TIMEOUT_MS: [...notANumber, '99'],
  SECOND_OPINION_DAILY_CALLS: notANumber,
}

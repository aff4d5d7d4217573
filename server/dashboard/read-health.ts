import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { type Check, checkReady } from '#server/health/check-ready.ts'
import type { EncoderState } from '#server/screening/encoder/resting-encoder.ts'
import { encoderState } from '#server/screening/screen.ts'
import type { HealthLine } from './schema.ts'

const gigabyte = 1024 ** 3
/** Minutes after which an errand that has not been done says that something is wrong. */
const lateAfter = 10

const names: Record<Check['name'], [well: string, ill: string]> = {
  stopping: ['This process runs.', 'This process is about to stop.'],
  database: ['The database answers.', 'The database does not answer.'],
  migrations: ['The database has its newest shape.', 'The database lacks the newest migration.'],
  redis: ['Live signals reach every process.', 'Redis does not answer: other processes are not heard.'],
  room: ['The database has room.', 'The disk of the database is full: nothing new can be kept.'],
}

const readJobs = async (): Promise<HealthLine> => {
  const [row] = await db.$queryRaw<{ late: number; given_up: number }[]>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts AND run_at < now() - make_interval(mins => ${lateAfter}::int))::int AS late,
      count(*) FILTER (WHERE attempts >= max_attempts)::int AS given_up
    FROM graphile_worker._private_jobs`
  const { late = 0, given_up: givenUp = 0 } = row ?? {}
  if (late > 0)
    return {
      what: 'jobs',
      state: 'ill',
      says: late === 1 ? 'One errand is late.' : `${late} errands are late.`,
    }
  if (givenUp > 0) return { what: 'jobs', state: 'note', says: `Errands that were given up: ${givenUp}.` }
  return { what: 'jobs', state: 'well', says: 'Errands are done in time.' }
}

const readLate = async (channel: 'mail' | 'push') =>
  db.delivery.count({
    where: {
      channel,
      sentAt: null,
      droppedAt: null,
      attempts: { gt: 0 },
      createdAt: { gt: new Date(Date.now() - 7 * 86_400_000) },
    },
  })

const readMail = async (): Promise<HealthLine> => {
  const { SMTP_URL, demoMailbox } = env()
  if (!SMTP_URL && !demoMailbox) return { what: 'mail', state: 'ill', says: 'There is no way to send mail.' }
  if (!SMTP_URL) return { what: 'mail', state: 'note', says: 'Mail is shown on the screen, for a demo.' }
  const late = await readLate('mail')
  return late > 0
    ? {
        what: 'mail',
        state: 'note',
        says: `${late === 1 ? 'One mail' : `${late} mails`} had to be tried again.`,
      }
    : { what: 'mail', state: 'well', says: 'Mail goes out at the first try.' }
}

const readPush = async (): Promise<HealthLine> => {
  const late = await readLate('push')
  return late > 0
    ? {
        what: 'push',
        state: 'note',
        says: `${late === 1 ? 'One push message' : `${late} push messages`} had to be tried again.`,
      }
    : { what: 'push', state: 'well', says: 'Push messages go out at the first try.' }
}

const readDisk = async (): Promise<HealthLine> => {
  const { bavail, bsize, blocks } = await statfs(resolve(process.env.ENOUGH_DATA || '.'))
  const free = (bavail * bsize) / gigabyte
  const says = `${free.toFixed(1)} GB free on this machine.`
  return { what: 'disk', state: free < 1 || bavail < blocks / 50 ? 'ill' : 'well', says }
}

const ofEncoder: Record<EncoderState | 'none', Pick<HealthLine, 'state' | 'says'>> = {
  none: { state: 'well', says: 'Texts are read by the first stage alone, as it was chosen.' },
  resting: { state: 'well', says: 'The encoder rests until somebody writes.' },
  opening: { state: 'well', says: 'The encoder is being opened.' },
  awake: { state: 'well', says: 'The encoder reads.' },
  failed: { state: 'ill', says: 'The encoder failed: until it is back, the first stage reads alone.' },
}

const readEncoder = async (): Promise<HealthLine> => ({
  what: 'encoder',
  ...ofEncoder[(await encoderState()) ?? 'none'],
})

/** How this process and what it stands on are. Each line for itself: what cannot be asked is said to be away. */
export const readHealth = async (): Promise<HealthLine[]> => {
  const { checks } = await checkReady()
  const ready = checks.map(({ name, ok }): HealthLine => {
    const [well, ill] = names[name]
    return { what: name, state: ok ? 'well' : 'ill', says: ok ? well : ill }
  })
  const asked = [
    ['jobs', readJobs],
    ['mail', readMail],
    ['push', readPush],
    ['disk', readDisk],
    ['encoder', readEncoder],
  ] as const
  const rest = await Promise.all(
    asked.map(([what, read]) =>
      read().catch((): HealthLine => ({ what, state: 'ill', says: 'It could not be asked.' })),
    ),
  )
  return [...ready, ...rest]
}

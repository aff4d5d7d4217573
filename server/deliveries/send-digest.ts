import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { canMail, MailRefused, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { transaction } from '#server/transaction.ts'
import { type Owner, ownerSelect } from './look-again.ts'
import { noteRefused } from './mail-notices.ts'
import { quietMail } from './quiet-mail.ts'
import { whatWaits } from './what-waits.ts'

const days = { never: 1, daily: 1, weekly: 7 }

const skip = (memberId: string, period: string, now: Date) =>
  db.digest.updateMany({ where: { memberId, period, sentAt: null }, data: { skippedAt: now } })

/** Looked at again when it is its turn: switched off, stopped, on a pause, or nothing waits. */
const linesFor = async ({ id, noticeSettings, pausedAt, sanctions }: Owner, now: Date) => {
  const closed = sanctions.some(({ endsAt }) => endsAt === null || endsAt > now)
  if (!noticeSettings || noticeSettings.digestEvery === 'never' || pausedAt || closed) return []
  if (noticeSettings.mailStoppedAt || noticeSettings.mailRefusedAt || !canMail()) return []
  const since = new Date(now.getTime() - days[noticeSettings.digestEvery] * 86_400_000)
  return whatWaits(id, noticeSettings.digest, since)
}

const later = (key: { memberId: string; period: string }, until: Date) =>
  transaction((tx) => enqueue(tx, 'send_digest', key, until, `digest ${key.memberId} ${key.period}`))

/** One digest, or none when nothing waits. Runs as a job, perhaps twice; trouble is thrown and tried again. */
export const sendDigest = async (key: { memberId: string; period: string }, now = new Date()) => {
  const { memberId, period } = key
  const digest = await db.digest.findUnique({ where: { memberId_period: key } })
  if (!digest || digest.sentAt || digest.skippedAt) return
  const owner = await db.member.findUniqueOrThrow({ where: { id: memberId }, select: ownerSelect })
  const { quietUntil } = owner
  if (quietUntil && quietUntil > now) return later(key, quietUntil)
  const lines = await linesFor(owner, now)
  if (lines.length === 0 || !owner.noticeSettings) return void (await skip(memberId, period, now))
  const { mailKey, plainSender } = owner.noticeSettings
  const messageId = sameMail('digest', `${mailKey} ${period}`)
  const envelope = { place: await placeName(), email: owner.email, mailKey, plainSender, messageId } as const
  try {
    await sendMail(quietMail({ ...envelope, scope: 'digest' }, ['Hello,', ...lines]))
    await db.digest.update({ where: { memberId_period: key }, data: { sentAt: now } })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    await noteRefused(memberId, now)
    await skip(memberId, period, now)
  }
}

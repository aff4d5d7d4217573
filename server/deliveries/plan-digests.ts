import { enqueue } from '#server/jobs/enqueue.ts'
import { readZone } from '#server/notifications/local-time.ts'
import { nextDigest, periodOf } from '#server/notifications/next-digest.ts'
import { nextAllowed } from '#server/notifications/quiet-hours.ts'
import { readWindows } from '#server/notifications/quiet-window.ts'
import { type Tx, transaction } from '#server/transaction.ts'

const atOnce = 200

type Due = { memberId: string; nextDigestAt: Date }

/** Takes a digest that is due and says when the next one is. Its day is its key: no day has two. */
const planOne = async (tx: Tx, { memberId, nextDigestAt }: Due, now: Date) => {
  const settings = await tx.noticeSettings.findUniqueOrThrow({
    where: { memberId },
    include: { member: { select: { timeZone: true } } },
  })
  const zone = readZone(settings.member.timeZone)
  const period = periodOf(nextDigestAt, zone)
  await tx.noticeSettings.update({
    where: { memberId },
    data: { nextDigestAt: nextDigest(now, zone, settings) },
  })
  const { count } = await tx.digest.createMany({ data: { memberId, period }, skipDuplicates: true })
  if (count === 0) return
  const at = nextAllowed(now, zone, readWindows(settings.quietHours))
  await enqueue(tx, 'send_digest', { memberId, period }, at, `digest ${memberId} ${period}`)
}

/** Every few minutes: whose hour has come. Two processes at once share them. */
export const planDigests = (now = new Date()) =>
  transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT "memberId", "nextDigestAt" FROM "NoticeSettings" WHERE "nextDigestAt" <= ${now}::timestamptz
      ORDER BY "nextDigestAt" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`
    for (const one of due) await planOne(tx, one, now)
    // more than one round can take: the next one begins at once
    if (due.length === atOnce) await enqueue(tx, 'plan_digests', {}, new Date(), 'plan_digests more')
  })

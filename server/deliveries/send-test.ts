import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { rateLimited } from '#server/errors.ts'
import { canMail, MailRefused, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { noteRefused, settingsOf } from './mail-notices.ts'
import { quietMail } from './quiet-mail.ts'
import type { TestSent } from './schema.ts'
import { sendPush } from './send-push.ts'

const testMail = async (viewer: Viewer): Promise<TestSent['mail']> => {
  const { mailKey, plainSender, mailStoppedAt } = await settingsOf(viewer.memberId)
  if (mailStoppedAt || !canMail()) return 'off'
  const { email } = await db.member.findUniqueOrThrow({ where: { id: viewer.memberId } })
  try {
    const words = ['Hello,', 'You asked for a test. This is how a note from us looks.']
    const mail = quietMail({ place: await placeName(), email, mailKey, plainSender, scope: 'all' }, words)
    await sendMail(mail, { somebodyWaits: true })
    return 'sent'
  } catch (error) {
    if (!(error instanceof MailRefused)) return 'trouble'
    await noteRefused(viewer.memberId, new Date())
    return 'refused'
  }
}

const testPush = async (viewer: Viewer): Promise<TestSent['push']> => {
  const devices = await db.pushSubscription.findMany({ where: { memberId: viewer.memberId } })
  if (devices.length === 0) return 'off'
  const answers = await Promise.all(devices.map((device) => sendPush(device, { url: '/notices' })))
  return answers.some(({ outcome }) => outcome === 'sent') ? 'sent' : 'trouble'
}

/** Sends a test now, by the ways that are open; once a minute. */
export const sendTest = async (viewer: Viewer): Promise<TestSent> => {
  await settingsOf(viewer.memberId)
  const { count } = await db.noticeSettings.updateMany({
    where: {
      memberId: viewer.memberId,
      OR: [{ testedAt: null }, { testedAt: { lt: new Date(Date.now() - 60_000) } }],
    },
    data: { testedAt: new Date() },
  })
  if (count === 0) throw rateLimited('A test is on its way already. You can ask for another in a minute.')
  const [mail, push] = await Promise.all([testMail(viewer), testPush(viewer)])
  return { mail, push }
}

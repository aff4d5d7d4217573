import { db } from '#server/db.ts'
import { readUnsubscribeToken, type Scope } from './unsubscribe-token.ts'

const stop = async (mailKey: string, scope: Scope) => {
  if (scope === 'all')
    await db.noticeSettings.updateMany({
      where: { mailKey, mailStoppedAt: null },
      data: { mailStoppedAt: new Date(), digestEvery: 'never', nextDigestAt: null },
    })
  else if (scope === 'digest')
    await db.noticeSettings.updateMany({
      where: { mailKey },
      data: { digestEvery: 'never', nextDigestAt: null },
    })
  else
    await db.$executeRaw`
      UPDATE "NoticeSettings" SET "mail" = array_remove("mail", ${scope}::"NoticeGroup")
      WHERE "mailKey" = ${mailKey}::uuid`
}

/**
 * Stops mail of one kind, or all of it, for whoever the link was sent to. Whether a token means anything is
 * not told: the answer is the same for all of them. Twice is once.
 */
export const unsubscribe = async (token: string, everything: boolean): Promise<void> => {
  const read = readUnsubscribeToken(token)
  if (read) await stop(read.mailKey, everything ? 'all' : read.scope)
}

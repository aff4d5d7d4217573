import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { planDigest } from '#server/notifications/plan-digest.ts'
import { readWindows } from '#server/notifications/quiet-window.ts'
import type { Tx } from '#server/transaction.ts'
import { presets, type SaveSettingsInput, type SettingsView } from './schema.ts'

/** What somebody has who never chose. The same as the defaults of the table. */
export const unchosen = {
  ...presets.gentle,
  digestHour: 8,
  digestDay: 7,
  quietHours: [],
  plainSender: false,
  mailStoppedAt: null,
  mailRefusedAt: null,
}

/** How a member wants to hear, for themselves alone. */
export const showSettings = async (viewer: Viewer): Promise<SettingsView> => {
  const me = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    select: {
      email: true,
      timeZone: true,
      noticeSettings: true,
      pushSubscriptions: {
        select: { id: true, device: true, createdAt: true, sessionId: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  const settings = me.noticeSettings ?? unchosen
  const { inApp, mail, push, digest, digestEvery, digestHour, digestDay, plainSender } = settings
  return {
    ...({ inApp, mail, push, digest } as Pick<SettingsView, 'inApp' | 'mail' | 'push' | 'digest'>),
    digestEvery,
    digestHour,
    digestDay,
    plainSender,
    quietHours: readWindows(settings.quietHours),
    timeZone: me.timeZone,
    takesMail: settings.mailStoppedAt === null,
    mailRefused: settings.mailRefusedAt !== null,
    email: me.email,
    devices: me.pushSubscriptions.map(({ device, sessionId, ...rest }) => ({
      ...rest,
      device: device ?? 'A browser',
      here: sessionId === viewer.sessionId,
    })),
  }
}

/** Changes what was given and leaves the rest. What is on its way is looked at again when it is its turn. */
export const saveSettings = async (viewer: Viewer, input: SaveSettingsInput): Promise<void> => {
  const { takesMail, ...rest } = input
  const stopped = takesMail === undefined ? {} : { mailStoppedAt: takesMail ? null : new Date() }
  const data = { ...rest, ...stopped }
  const { memberId } = viewer
  await db.noticeSettings.upsert({ where: { memberId }, create: { memberId, ...data }, update: data })
  if (rest.digestEvery !== undefined || rest.digestHour !== undefined || rest.digestDay !== undefined)
    await planDigest(memberId)
}

/** Mail goes out to them again. */
export const mailWorksAgain = (tx: Pick<Tx, 'noticeSettings'>, memberId: string) =>
  tx.noticeSettings.updateMany({ where: { memberId }, data: { mailRefusedAt: null, testedAt: null } })

/** The member says that their address works again. */
export const takeMailAgain = async (viewer: Viewer): Promise<void> => {
  await mailWorksAgain(db, viewer.memberId)
}

import type { NoticeChannel } from '#prisma/generated/enums.ts'
import { readZone } from '#server/notifications/local-time.ts'
import { nextAllowed } from '#server/notifications/quiet-hours.ts'
import { readWindows } from '#server/notifications/quiet-window.ts'
import { isHere } from '#server/realtime/is-here.ts'
import type { Owner } from './look-again.ts'

/** Minutes until it is asked again whether somebody is still here. */
const askAgainMinutes = 5
/** Hours after which a page that was left open is not taken for a person any more. */
const hereForHours = 2

const inQuiet = (owner: Owner, now: Date) => {
  const windows = readWindows(owner.noticeSettings?.quietHours ?? [])
  const from = owner.quietUntil && owner.quietUntil > now ? owner.quietUntil : now
  return nextAllowed(from, readZone(owner.timeZone), windows)
}

/**
 * When this may leave: now, after the quiet hours, or after the minutes somebody takes for their child. Mail
 * waits while its reader is here: they see it in the app.
 */
export const whenAllowed = async (owner: Owner, channel: NoticeChannel, since: Date, now: Date) => {
  const allowed = inQuiet(owner, now)
  if (allowed > now) return allowed
  const recent = now.getTime() - since.getTime() < hereForHours * 3_600_000
  if (channel === 'mail' && recent && (await isHere(owner.id, now)))
    return new Date(now.getTime() + askAgainMinutes * 60_000)
  return now
}

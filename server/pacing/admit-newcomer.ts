import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { readSettings } from '#server/settings/read-settings.ts'
import { isDisposable } from './is-disposable.ts'
import { pacing } from './policy.ts'
import { spendOf } from './spend.ts'

export type Waits = 'Disposable' | 'Crowd'

const hour = 3_600

/**
 * Why a new account cannot be made just now; null when it can, or when there is one for this address already.
 * Asked only of who has proven that the mail address is theirs, so that it tells nobody who has an account.
 */
export const admitNewcomer = async (email: string, address: string): Promise<Waits | null> => {
  if (await db.member.findUnique({ where: { email }, select: { id: true } })) return null
  if (email.toLowerCase() === env().ADMIN_EMAIL?.toLowerCase()) return null
  const { signUpsPerHour, refuseDisposableMail } = await readSettings()
  if (refuseDisposableMail && (await isDisposable(email))) return 'Disposable'
  if (!(await spendOf('sign-up', address, pacing.signUpsPerAddress, hour))) return 'Crowd'
  return (await spendOf('sign-ups', 'everybody', signUpsPerHour, hour)) ? null : 'Crowd'
}

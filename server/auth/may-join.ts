import { previewInvite } from '#server/circles/invite.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { Refusal } from '#server/errors.ts'
import { readSetting } from '#server/settings/read-settings.ts'

/** The invite link somebody came by, as it stands in the address they go back to. */
const inviteIn = (wayBack: string) => {
  // next-auth's own link carries that address inside, written once more for a link
  const text = decodeURIComponent(decodeURIComponent(wayBack))
  return /\/invite\/([\w-]{10,64})(?![\w-])/.exec(text)?.[1]
}

const isLive = async (token: string) => {
  try {
    await previewInvite(token)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const inviteOf = (wayBack: string) => {
  try {
    return inviteIn(wayBack)
  } catch {
    return undefined
  }
}

/** Whether this address may sign in: it has an account, or new people are let in, by invite or without one. */
export const mayJoin = async (email: string, wayBack: string): Promise<boolean> => {
  const joining = await readSetting('joining')
  if (joining === 'anyone') return true
  if (email.toLowerCase() === env().ADMIN_EMAIL?.toLowerCase()) return true
  if ((await db.member.count({ where: { email } })) > 0) return true
  const invite = joining === 'invited' ? inviteOf(wayBack) : undefined
  return invite !== undefined && (await isLive(invite))
}

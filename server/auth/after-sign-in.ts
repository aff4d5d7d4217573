import { comeBack } from '#server/leaving/come-back.ts'
import { endPause } from '#server/members/pause.ts'
import { welcomeAdmin } from '#server/members/welcome-admin.ts'

/** What every way of signing in brings along. */
export const afterSignIn = async (memberId: string): Promise<void> => {
  await comeBack(memberId)
  await endPause(memberId)
  await welcomeAdmin(memberId)
}

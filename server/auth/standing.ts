import { db } from '#server/db.ts'
import { type Owed, stillOpen } from '#server/proofs/policy.ts'
import { isStaff, looksAfter, type Role } from './roles.ts'
import { staffSecondStep } from './staff-second-step.ts'

type Powers = { role: Role; hosts: readonly string[] }
type Shown = { createdAt: Date; provenAt: Date | null; secondFactorAt: Date | null }
export type Standing = Powers & { owed: Owed | null; provenAt: Date | null }

/** Whether they have a passkey or an app. Asked of those alone who look after something. */
export const hasSecondStep = async (memberId: string): Promise<boolean> => {
  const [found] = await db.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Passkey" WHERE "memberId" = ${memberId}::uuid)
      OR EXISTS (SELECT 1 FROM "CodeApp" WHERE "memberId" = ${memberId}::uuid AND "confirmedAt" IS NOT NULL) AS has`
  return found?.has ?? false
}

const newest = ({ createdAt, provenAt, secondFactorAt }: Shown) =>
  [provenAt, secondFactorAt].reduce<Date>((at, other) => (other && other > at ? other : at), createdAt)

const owedStep = async (has: boolean, { secondFactorAt }: Shown): Promise<Owed['step'] | null> => {
  if (has) return stillOpen(secondFactorAt) ? null : 'check'
  return (await staffSecondStep()) === 'required' ? 'set-up' : null
}

/**
 * What a member may do in this browser. While a second step is owed they are as any member, in every page, room
 * and file alike: there is no door that could forget to ask.
 */
export const standingOf = async (memberId: string, powers: Powers, shown: Shown): Promise<Standing> => {
  if (!looksAfter(powers)) return { ...powers, owed: null, provenAt: newest(shown) }
  const has = await hasSecondStep(memberId)
  const provenAt = has ? shown.secondFactorAt : newest(shown)
  const step = await owedStep(has, shown)
  if (!step) return { ...powers, owed: null, provenAt }
  return { role: 'member', hosts: [], provenAt, owed: { step, as: isStaff(powers) ? 'staff' : 'host' } }
}

import { staffSecondStep } from '#server/auth/staff-second-step.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { mayHaveSecondStep } from './policy.ts'
import type { SecondStepView, WaysToProve } from './schema.ts'

const has = async (memberId: string) => {
  const [app, passkeys, codesLeft] = await Promise.all([
    db.codeApp.findUnique({ where: { memberId }, select: { confirmedAt: true } }),
    db.passkey.count({ where: { memberId } }),
    db.recoveryCode.count({ where: { memberId, usedAt: null } }),
  ])
  return { since: app?.confirmedAt ?? null, passkeys, codesLeft }
}

export const waysToProve = async (viewer: Viewer): Promise<WaysToProve> => {
  const { since, passkeys, codesLeft } = await has(viewer.memberId)
  const forThem = mayHaveSecondStep(viewer)
  const second = forThem && (since !== null || passkeys > 0)
  return {
    passkey: passkeys > 0,
    app: second && since !== null,
    recovery: second && codesLeft > 0,
    mail: !second,
    owed: viewer.owed?.step ?? null,
  }
}

/** The viewer's own second step, as they see it under "Signing in". */
export const showSecondStep = async (viewer: Viewer): Promise<SecondStepView> => {
  const [{ since, passkeys, codesLeft }, mode] = await Promise.all([has(viewer.memberId), staffSecondStep()])
  return {
    forThem: mayHaveSecondStep(viewer),
    app: since && { since },
    passkeys,
    codesLeft,
    required: mode === 'required',
  }
}
